import type { ContentNames } from '#domain/article/content-fields'

export interface NameLists {
  divisions: readonly { code: string; name: string }[]
  topics: readonly { id: number; name: string }[]
}

/** The names of the codes in a content; a code that is in no list any more stands for itself. */
export const contentNames = ({ divisions, topics }: NameLists): ContentNames => ({
  division: (code) => divisions.find((one) => one.code === code)?.name ?? code,
  topic: (id) => topics.find((one) => one.id === id)?.name ?? `专题 ${id}`,
})
