export declare const ROOT: string

export declare function runUnderNode24(
  script: string,
  args: string[],
  dev: boolean,
  inTwo?: boolean,
): Promise<void>
