import { sheetLines } from '#domain/review/sheet-lines'
import type { SheetLevel } from '#domain/review/sheet-levels'

/** Two lines a level, each with a name, a time and what the record says. */
export function SignatureTable({ levels }: { levels: readonly SheetLevel[] }) {
  return (
    <table className="signatures">
      <caption className="unseen">各级审校签名</caption>
      <thead>
        <tr>
          <th scope="col">环节</th>
          <th scope="col">姓名</th>
          <th scope="col">时间</th>
          <th scope="col">记录</th>
        </tr>
      </thead>
      <tbody>
        {sheetLines(levels).map(({ word, name, time, record }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>{name}</td>
            <td>{time}</td>
            <td>{record}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
