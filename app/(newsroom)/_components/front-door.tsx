/** A page for who is not signed in: one column in the middle of the window. */
export const FrontDoor = ({ children }: { children: React.ReactNode }) => (
  <main
    className="mx-auto grid min-h-screen w-[min(100%-2*--spacing(4),360px)] content-center gap-4 py-8"
    id="main"
  >
    {children}
  </main>
)

/** The form on it: each name above its field. */
export const FRONT_DOOR_FORM =
  'grid gap-4 [&_label]:grid [&_label]:gap-1 [&_label]:text-xs [&_label]:text-ink-2'
