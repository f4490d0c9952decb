import { segmentText } from '#domain/catalogue/segment-text'
import { readVariable } from '#lib/settings/variables'

/** Loads what search and the forms cut words by, before anybody needs it: it holds up all others for a third of a second. */
export function loadDictionaries(): void {
  segmentText('', `${readVariable('PROVINCE', process.env)}0000`)
}
