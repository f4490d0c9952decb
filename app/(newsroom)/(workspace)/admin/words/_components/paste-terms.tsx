'use client'

import { useState } from 'react'

import { Segments } from '#components/ui/segments'
import { WATCHED_TERM_KINDS, type WatchedTermKind } from '#db/states'
import { WATCHED_TERM_KIND_LABELS } from '#lib/labels'

import { PasteForm } from '../../_components/paste-form.tsx'
import { pasteTerms } from '../actions.ts'
import { PastePreview } from './paste-preview.tsx'

/** Many words at once, all of one kind. */
export function PasteTerms() {
  return (
    <PasteForm
      label="每行一个词：词，改为，理由"
      hint="中间用逗号、箭头或表格里的列都行；改为和理由可以不写。"
      placeholder={'做为，作为，动词用“作为”\n渡过难关\t度过难关'}
      list={{ label: '词表', href: '/admin/words' }}
      unit="个"
      action={pasteTerms}
      preview={(lines) => <PastePreview lines={lines} />}
      choices={(sent, dropPreview) => <KindChoice sent={sent} onChoose={dropPreview} />}
    />
  )
}

function KindChoice({ sent, onChoose }: { sent: string | undefined; onChoose: () => void }) {
  const [kind, setKind] = useState<WatchedTermKind>(
    WATCHED_TERM_KINDS.find((one) => one === sent) ?? 'mistake',
  )
  return (
    <Segments
      className="justify-self-start"
      name="kind"
      label="类别"
      labels={WATCHED_TERM_KIND_LABELS}
      value={kind}
      onChoose={(chosen) => {
        setKind(chosen)
        onChoose()
      }}
    />
  )
}
