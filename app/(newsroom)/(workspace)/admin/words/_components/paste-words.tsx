'use client'

import { useState } from 'react'

import { Segments } from '#components/form/segments'
import type { WordKind } from '#db/states'
import { WORD_KIND_WORDS } from '#lib/words'

import { PasteForm } from '../../_components/paste-form.tsx'
import { previewWords, saveWords } from '../actions.ts'
import { PastePreview } from './paste-preview.tsx'

/** Many words at once, all of one kind. */
export function PasteWords() {
  const [kind, setKind] = useState<WordKind>('mistake')
  return (
    <PasteForm
      label="每行一个词：词，改为，理由"
      hint="中间用逗号、箭头或表格里的列都行；改为和理由可以不写。"
      placeholder={'做为，作为，动词用“作为”\n渡过难关\t度过难关'}
      list={{ word: '词表', href: '/admin/words' }}
      unit="个"
      compare={(text) => previewWords({ text, kind })}
      take={(text) => saveWords({ text, kind })}
      preview={(lines) => <PastePreview lines={lines} />}
      choices={(forget) => (
        <Segments
          name="paste-kind"
          label="类别"
          words={WORD_KIND_WORDS}
          value={kind}
          onChoose={(chosen) => {
            setKind(chosen)
            forget()
          }}
        />
      )}
    />
  )
}
