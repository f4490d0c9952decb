/** As much of an address as its owner knows it by: j***@example.org. */
export const maskAddress = (address: string): string =>
  address.replace(/^(.)[^@]*/u, (_, first: string) => `${first}***`)
