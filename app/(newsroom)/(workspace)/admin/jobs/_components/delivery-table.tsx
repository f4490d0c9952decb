import { MoveButton } from '../../../_components/move-button.tsx'
import { retry as tryAgain } from '../actions.ts'
import type { DeliveryLine } from '../_lib/delivery-lines.ts'
import { wordError } from '../_lib/error-words.ts'

/** What waits or went wrong, with the last error and the way to try again. */
export function DeliveryTable({ lines }: { lines: readonly DeliveryLine[] }) {
  return (
    <table className="table deliveries">
      <caption className="unseen">等久了的和没办成的</caption>
      <thead>
        <tr>
          <th scope="col">什么</th>
          <th scope="col">现在</th>
          <th scope="col">多久了</th>
          <th scope="col">最后一次的错误</th>
          <th scope="col">
            <span className="unseen">处理</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, about, state, late, age, error, retry }) => (
          <tr key={key}>
            <td>
              <b>{what}</b>
              <small className="mute">{about}</small>
            </td>
            <td className={late ? 'late' : undefined}>{state}</td>
            <td>{age}</td>
            <td className="error">{error && <ErrorWords error={error} />}</td>
            <td>
              {retry && (
                <MoveButton
                  word="马上再试"
                  title={what}
                  look="slim"
                  place={retry}
                  ask={tryAgain}
                  again
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ErrorWords({ error }: { error: string }) {
  const words = wordError(error)
  return (
    <>
      {words}
      <small lang={words ? 'en' : undefined}>{error}</small>
    </>
  )
}
