import { ButtonLink } from '#components/ui/button'

/** The way to sign in again, in another tab: what was typed and ticked here stays. */
export const SignInAgain = ({ to }: { to: '/desk' | '/matters/mine' | '/planned' | '/review' }) => (
  <ButtonLink size="small" href={`/sign-in?callbackUrl=${encodeURIComponent(to)}`} target="_blank">
    去登录
  </ButtonLink>
)
