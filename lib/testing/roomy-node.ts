/**
 * Room for what a process has just made, in MB of each half. With what Node begins with, a tenth of the work of tests,
 * and of a portal that is asked by them alone, is to look for what is still used.
 */
export const ROOMY_NODE = '--max-semi-space-size=64'
