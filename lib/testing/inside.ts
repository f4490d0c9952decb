/** What no answer contains: a stack, a query, a path, a schema, or more of an error than its number. */
export const INSIDE =
  /\bat \w+ \(|node_modules|\.next\/|\/home\/|\/work\/|select .* from|insert into|postgres|ZodError|invalid_type|digest":"[^"]{11,}/i
