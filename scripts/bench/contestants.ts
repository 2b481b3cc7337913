export interface Contestant {
  id: string;
  name: string;
  directory: string | null;
}
