import type { PastedWord } from '#domain/article/words/compare-words'

import { Compared, EFFECT_WORDS } from '../../_components/compared.tsx'

/** What each pasted line would do to the list. */
export function PastePreview({ lines }: { lines: readonly PastedWord[] }) {
  return (
    <table className="table admin-table">
      <caption className="unseen">每一行会怎样</caption>
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">会怎样</th>
          <th scope="col">词</th>
          <th scope="col">改为</th>
          <th scope="col">理由</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} className={line.effect === 'same' ? 'mute' : undefined}>
            <td data-label="行">{line.line}</td>
            {line.word === null ? (
              <>
                <td data-label="不收" className="late">
                  不收：{line.issue}
                </td>
                <td data-label="原文" colSpan={3}>
                  {line.text}
                </td>
              </>
            ) : (
              <>
                <td data-label="会怎样">{line.effect && EFFECT_WORDS[line.effect]}</td>
                <td data-label="词">
                  <b>{line.word.word}</b>
                </td>
                <td data-label="改为">
                  <Compared now={line.word.replacement} before={line.known?.replacement} />
                </td>
                <td data-label="理由">
                  <Compared now={line.word.explanation} before={line.known?.explanation} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
