// A first start begins with a third of the packages (scripts/install-in-two.mjs); whoever installs the others says when they are there.

/** Null when all packages are there; to be asked once. */
export function packagesArriving(): Promise<void> | null {
  if (process.env.PACKAGES_ARRIVE === undefined) return null
  delete process.env.PACKAGES_ARRIVE
  return new Promise((resolve) => process.once('message', () => resolve()))
}
