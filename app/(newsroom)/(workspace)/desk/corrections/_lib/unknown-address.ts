export const UNKNOWN_ADDRESS = '请贴文章的网址，或者只写编号'
