import { tv } from 'tailwind-variants/lite'

const progressStyles = tv({
  variants: {
    /** At work for nobody knows how long: never the look of a full bar. */
    endless: {
      true: [
        'animate-[at-work_1.4s_ease-in-out_infinite_alternate] appearance-none rounded-[3px] border-0',
        '[background:linear-gradient(var(--color-ink)_0_0)_50%_0/36%_100%_no-repeat_var(--color-line-strong)]',
        'motion-reduce:animate-none',
        '[&::-moz-progress-bar]:bg-transparent [&::-webkit-progress-bar]:bg-transparent',
      ],
    },
  },
})

/** How far something is; without a value, that it is under way. */
export function Progress({ value, className, ...rest }: React.ComponentProps<'progress'>) {
  const endless = value === undefined
  return (
    <progress
      className={progressStyles({ endless, className })}
      {...(endless ? {} : { value })}
      {...rest}
    />
  )
}
