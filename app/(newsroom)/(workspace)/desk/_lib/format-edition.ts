import type { OwnEdition } from '#domain/review/editions/list-own-editions'
import { shorten } from '#lib/text'

const TITLE_CHARACTERS = 20

/** What an edition is called in a list: without a headline, its first words. */
export function formatTitle({ headline, firstWords }: Pick<OwnEdition, 'headline' | 'firstWords'>) {
  if (headline) return headline
  return firstWords ? `（没有主题）${shorten(firstWords, TITLE_CHARACTERS)}` : '（还没有主题）'
}

export function formatLength({
  characters,
  pictures,
}: Pick<OwnEdition, 'characters' | 'pictures'>) {
  return characters === 0 && pictures > 0 ? `${pictures} 张图片` : `${characters} 字`
}
