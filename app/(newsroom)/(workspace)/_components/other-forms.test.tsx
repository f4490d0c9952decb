import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { OtherForms } from './other-forms.tsx'

const shown = (everSaved: boolean) =>
  renderToStaticMarkup(<OtherForms editionId={7} writing={{ everSaved }} />)

it('says that what saved itself is not saved yet as files are made from', () => {
  expect(shown(false)).toContain('自己按过一次“保存”才有，自动保存的还不算')
  expect(shown(false)).not.toContain('/forms/docx')
  expect(shown(true)).toContain('按您最近一次“保存”的内容')
  expect(shown(true)).toContain('/forms/docx')
})
