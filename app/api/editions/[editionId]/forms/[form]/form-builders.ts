import { buildPlainText } from '#domain/article/forms/plain-text'
import type { Story } from '#domain/article/forms/story'
import { buildStoryJson } from '#domain/article/forms/story-json'
import { buildWechatHtml } from '#domain/article/forms/wechat'
import { buildWordFile } from '#domain/article/forms/word'

import { readPictures } from './read-pictures.ts'

interface FormBuilder {
  contentType: string
  extension: string
  build(story: Story): Promise<BodyInit> | BodyInit
}

const FORMS: ReadonlyMap<string, FormBuilder> = new Map([
  ['plain', { contentType: 'text/plain; charset=utf-8', extension: 'txt', build: buildPlainText }],
  [
    'json',
    {
      contentType: 'application/json; charset=utf-8',
      extension: 'json',
      build: (story) => `${JSON.stringify(buildStoryJson(story), null, 2)}\n`,
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
      build: async (story) => buildWordFile(story, await readPictures(story)),
    },
  ],
])

export const findFormBuilder = (name: string): FormBuilder | undefined => FORMS.get(name)
