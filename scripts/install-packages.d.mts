interface InstallPaths {
  lockfile: string
  modules: string
  installed: string
  stamp: string
  node: string
}

export interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
}

export declare function installPaths(root: string): InstallPaths
export declare function covers(
  locked: Record<string, LockedPackage>,
  installed: Record<string, { version?: string }>,
  dev: boolean,
): boolean
export declare function whyInstall(root: string, dev: boolean): string | null
export declare function explainInstall(output: string, root: string): string
export declare function installPackages(root: string, dev: boolean): Promise<string | null>
