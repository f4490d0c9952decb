export declare const ROOT: string

interface InstallPaths {
  lockfile: string
  modules: string
  installed: string
  stamp: string
  node: string
}

interface LockedPackage {
  version?: string
  optional?: boolean
  devOptional?: boolean
}

export declare function installPaths(root: string): InstallPaths
export declare function covers(
  locked: Record<string, LockedPackage>,
  installed: Record<string, { version?: string }>,
): boolean
export declare function whyInstall(root: string): string | null
export declare function explainInstall(output: string, root: string): string
export declare function installPackages(root: string): Promise<string | null>
export declare function runUnderNode24(script: string, args: string[]): Promise<void>
