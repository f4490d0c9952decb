import { Icon } from '#components/ui/icon'

interface AddressToCopyProps {
  id: string
  label: string
  address: string
}

/** An address in full; a script copies it, without one it is selected by hand. */
export function AddressToCopy({ id, label, address }: AddressToCopyProps) {
  return (
    <p className="flex flex-wrap gap-2">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        className="min-h-tap min-w-0 flex-[1_1_16rem] rounded-sm border border-edge bg-paper px-3 font-sans text-sm leading-[normal] text-ink"
        id={id}
        type="text"
        value={address}
        readOnly
      />
      <button className="button needs-script" type="button" data-copy={id}>
        <Icon name="link" />
        <span aria-live="polite">复制地址</span>
      </button>
    </p>
  )
}
