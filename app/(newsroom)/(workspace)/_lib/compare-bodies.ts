import type { Body } from '#domain/article/body'
import type { BlockDifference } from '#domain/difference/block-difference'
import { runInWorker } from '#domain/worker/run-in-worker'

/** What a page says where `complete` is false. */
export const NOT_COMPARED = '改动太多，没有逐处比完：先列改前的各段，再列改后的各段。'

export interface ComparedBodies {
  differences: BlockDifference[]
  complete: boolean
}

/** The difference of two bodies; where that takes too long, all of the old and then all of the new. */
export async function compareBodies(before: Body, after: Body): Promise<ComparedBodies> {
  const compared = await runInWorker('compareBodies', [before, after])
  if (compared.done) return { differences: compared.value, complete: true }
  return {
    complete: false,
    differences: [
      ...before.content.map((block, index): BlockDifference => ({
        change: 'removed',
        block,
        from: index + 1,
      })),
      ...after.content.map((block, index): BlockDifference => ({
        change: 'added',
        block,
        to: index + 1,
      })),
    ],
  }
}
