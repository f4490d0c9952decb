import { ButtonLink } from '#components/ui/button'

type SignInTarget =
  | '/desk'
  | '/intake'
  | '/matters/consultations'
  | '/matters/mine'
  | '/matters/unit'
  | '/planned'
  | '/review'

/** The way to sign in again, in another tab: what was typed and ticked here stays. */
export const SignInAgain = ({ to }: { to: SignInTarget }) => (
  <ButtonLink size="small" href={`/sign-in?callbackUrl=${encodeURIComponent(to)}`} target="_blank">
    去登录
  </ButtonLink>
)
