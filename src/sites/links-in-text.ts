/**
 * A link with a scheme in a text. It ends where the next one begins, also where nothing parts them. After `=` or `/`
 * the next one is a part of the first (`?u=https://…`), unless both are on the same host: then somebody pasted twice.
 */
export const LINKS =
  /https?:\/\/([^\s<>"/?#]+)(?:(?!\]\(https?:|(?<![=/:?&%#@_+~'*(-])https?:\/\/|(?<=\/)https?:\/\/\1[/?#])[^\s<>"])*/gi;
