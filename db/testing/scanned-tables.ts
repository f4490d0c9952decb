import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

import type { Database } from '#db/client'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/**
 * The tables that the queries of `work` read from one end to the other, by themselves or along an index,
 * although the planner is set to avoid that wherever it can. Independent of how many rows there are.
 * `isSought`: the newest rows may be found by what they hold. Whether the planner walks from the newest on
 * until it has met enough of them is then its own choice, by how many it expects; here it is set not to.
 */
export async function scannedTables(
  url: string,
  work: (db: Database) => Promise<unknown>,
  { isSought = false } = {},
): Promise<string[]> {
  const client = postgres(url, { max: 1 })
  const asked: { query: string; params: unknown[] }[] = []
  const logger = {
    // Who asks what the planner knows reads nothing.
    logQuery: (query: string, params: unknown[]) => {
      if (!/^\s*explain/.test(query)) asked.push({ query, params })
    },
  }
  try {
    await work(drizzle(client, { casing: 'snake_case', logger }))
    const read = await client.begin(async (tx) => {
      await tx`set local enable_seqscan = off`
      // Of small tables these read all there is, since that is cheap.
      await tx`set local enable_mergejoin = off`
      await tx`set local enable_hashjoin = off`
      if (isSought) await tx`set local enable_indexscan = off`
      const nodes: PlanNode[] = []
      for (const { query, params } of asked) {
        const rows = await tx.unsafe(`explain (format json) ${query}`, params as never[])
        const plans = rows.flatMap((row) => row['QUERY PLAN'] as { Plan: PlanNode }[])
        nodes.push(...plans.flatMap(({ Plan }) => nodesOf(Plan)))
      }
      return nodes
    })
    return [...new Set(read.filter(isWhole).map(tableOf))].toSorted()
  } finally {
    await client.end({ timeout: 5 })
  }
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

const isWhole = (node: PlanNode): boolean =>
  /^(Seq|Index|Index Only) Scan$/.test(node['Node Type']) && node['Index Cond'] === undefined

/** The table, and the index it was walked along. */
const tableOf = (node: PlanNode): string =>
  [node['Relation Name'], node['Index Name']].filter(Boolean).join(' by ')
