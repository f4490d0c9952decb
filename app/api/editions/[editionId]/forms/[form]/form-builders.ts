import { buildPlainText } from '#domain/article/forms/plain-text'
import type { EditionExport } from '#domain/article/forms/edition-export'
import { buildEditionJson } from '#domain/article/forms/edition-json'
import { buildWechatHtml } from '#domain/article/forms/wechat'
import { buildDocx } from '#domain/article/forms/word'

import { readPictures } from './read-pictures.ts'

interface FormBuilder {
  contentType: string
  extension: string
  build(article: EditionExport): Promise<BodyInit> | BodyInit
}

const FORMS: ReadonlyMap<string, FormBuilder> = new Map([
  ['plain', { contentType: 'text/plain; charset=utf-8', extension: 'txt', build: buildPlainText }],
  [
    'json',
    {
      contentType: 'application/json; charset=utf-8',
      extension: 'json',
      build: (article) => `${JSON.stringify(buildEditionJson(article), null, 2)}\n`,
    },
  ],
  [
    'wechat',
    { contentType: 'text/html; charset=utf-8', extension: 'html', build: buildWechatHtml },
  ],
  [
    'docx',
    {
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      extension: 'docx',
      build: async (article) => buildDocx(article, await readPictures(article)),
    },
  ],
])

export const findFormBuilder = (name: string): FormBuilder | undefined => FORMS.get(name)
