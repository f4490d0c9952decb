import { Code } from '#components/layout/code'
import type { buildOpenApi, Parameter } from '#domain/feed/api/build-openapi'
import { API_ROOT } from '#domain/feed/api/operations'

/** Where a line has no room for three columns, an address has what it answers and its parameters below it. */
const STACKED = [
  'max-sm:block max-sm:min-w-0 max-sm:[&_tbody]:block max-sm:[&_td]:block max-sm:[&_td]:p-0 max-sm:[&_th]:block max-sm:[&_th]:p-0 max-sm:[&_th]:wrap-anywhere max-sm:[&_th]:whitespace-normal max-sm:[&_thead]:hidden max-sm:[&_tr]:block max-sm:[&_tr]:py-2',
  'elder:max-xl:block elder:max-xl:[&_tbody]:block elder:max-xl:[&_td]:block elder:max-xl:[&_td]:p-0 elder:max-xl:[&_th]:block elder:max-xl:[&_th]:p-0 elder:max-xl:[&_th]:wrap-anywhere elder:max-xl:[&_th]:whitespace-normal elder:max-xl:[&_thead]:hidden elder:max-xl:[&_tr]:block elder:max-xl:[&_tr]:py-2',
].join(' ')
/** Names what stands below an address, where the heads of the columns are gone. */
const NAMED = 'hidden max-sm:inline elder:max-xl:inline'

/** Everything that can be asked, a line each; an address that answers as it is leads there. */
export function AddressTable({ paths }: Pick<ReturnType<typeof buildOpenApi>, 'paths'>) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="地址一览">
      <table className={`w-full min-w-[36rem] text-left ${STACKED}`}>
        <caption className="sr-only">地址一览</caption>
        <thead className="label">
          <tr>
            <th className="py-2 pr-4 font-normal" scope="col">
              地址
            </th>
            <th className="py-2 pr-4 font-normal" scope="col">
              得到
            </th>
            <th className="py-2 font-normal" scope="col">
              参数
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(paths).map(([path, { get }]) => (
            <tr key={path} className="border-t border-line align-top">
              <th className="py-2 pr-4 font-normal whitespace-nowrap" scope="row">
                <Code>
                  GET{' '}
                  {isWhole(get.parameters) ? (
                    <a className="text-link" href={API_ROOT + path}>
                      {API_ROOT + path}
                    </a>
                  ) : (
                    API_ROOT + path
                  )}
                </Code>
              </th>
              <td className="py-2 pr-4">{get.summary}</td>
              <td className="py-2 text-ink-2">
                {get.parameters.length > 0 && (
                  <>
                    <span className={NAMED}>参数 </span>
                    <Code>{get.parameters.map(({ name }) => name).join(' ')}</Code>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether the address answers as it is, with nothing to fill in. */
const isWhole = (parameters: readonly Parameter[]): boolean =>
  !parameters.some(({ required }) => required)
