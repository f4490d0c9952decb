import { RECEIPTS_PATH } from '#lib/addresses/intake-paths'

/** Who has a number types it in, however they wrote it down. */
export const FindReceipt = ({
  typed = '',
  isWrong = false,
}: {
  typed?: string
  isWrong?: boolean
}) => (
  <form action={RECEIPTS_PATH} method="get" className="grid gap-2">
    <label htmlFor="number">回执号</label>
    <div className="flex flex-wrap gap-2">
      <input
        className="field max-w-80"
        id="number"
        name="number"
        defaultValue={typed}
        placeholder="如 ABCD-EFGH-2345"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={60}
        aria-describedby={isWrong ? 'number-issue' : undefined}
        aria-invalid={isWrong || undefined}
      />
      <button className="button" type="submit">
        查一查
      </button>
    </div>
    {isWrong && (
      <p className="issue" id="number-issue">
        没有这个回执号。请对着回执再看一遍：一共十二位，没有数字 0、1 和字母 O、I。
      </p>
    )}
  </form>
)
