import { SectionHead } from '#components/ui/section-head'

import type { Subject } from '../_lib/subjects.ts'
import { FieldRows, type Field } from './field-rows.tsx'
import { Sample } from './sample.tsx'

interface ApiSectionProps {
  subject: Subject
  /** Of the operations of the subject, without those that all lists have. */
  parameters: readonly Field[]
  shapes: readonly { name: string; fields: readonly Field[] }[]
  sample: { label: string; text: string } | null
  children?: React.ReactNode
}

/** One thing the API answers: how it is asked, an answer of now, and what its fields mean. */
export function ApiSection({ subject, parameters, shapes, sample, children }: ApiSectionProps) {
  const { id, title, lead } = subject
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <p className="mb-4">{lead}</p>
      {children}
      <div className={sample ? 'grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2' : ''}>
        {sample && <Sample label={sample.label}>{sample.text}</Sample>}
        <div>
          {parameters.length > 0 && (
            <>
              <h3 className="text-base">参数</h3>
              <FieldRows fields={parameters} />
            </>
          )}
          {shapes.map(({ name, fields }) => (
            <div key={name}>
              <h3 className="mt-4 text-base first:mt-0">
                字段 <span className="label">{name}</span>
              </h3>
              <FieldRows fields={fields} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}
