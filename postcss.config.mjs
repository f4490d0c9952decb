import { asServed } from './scripts/styles/as-served.ts'

// A list, as their order counts.
export default { plugins: [['@tailwindcss/postcss', {}], asServed()] }
