'use client'

import WorkspaceError from './(workspace)/error.tsx'

/** The same where the frame itself could not be made. */
export default function NewsroomError(props: React.ComponentProps<typeof WorkspaceError>) {
  return (
    <main id="main" tabIndex={-1}>
      <WorkspaceError {...props} />
    </main>
  )
}
