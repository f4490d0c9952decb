/** Two parts of the figures side by side; one alone is no wider than it reads well. */
export const Halves = ({ children }: { children: React.ReactNode }) => (
  <div className="mt-6 mb-8 grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-x-12 gap-y-8 *:only:max-w-160 max-xl:gap-x-8 max-xl:gap-y-6 max-lg:grid-cols-[minmax(0,1fr)] print:block">
    {children}
  </div>
)
