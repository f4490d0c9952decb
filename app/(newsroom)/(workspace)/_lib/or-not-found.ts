import { notFound } from 'next/navigation'

import { Refusal } from '#lib/refusal'

/** The result of a query, or null where it refuses because there is nothing to see. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    const hidden = error instanceof Refusal && ['not-found', 'forbidden'].includes(error.code)
    if (hidden) return null
    throw error
  }
}

/** The result of a query, or the 404 page where it refuses because there is nothing to see. */
export async function orNotFound<T>(asked: Promise<T>): Promise<NonNullable<T>> {
  return (await orNull(asked)) ?? notFound()
}
