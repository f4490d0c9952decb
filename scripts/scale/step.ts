/** What fills a table of a scale database; $1 is how many matters there are in all. */
export type Step = readonly [table: string, statement: string]
