export declare const FIRST_PACKAGES: string[]
export declare function installInTwo(
  root: string,
): Promise<{ others: Promise<string | null> } | null>
