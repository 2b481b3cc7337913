export function serversFolder(): string | null;
