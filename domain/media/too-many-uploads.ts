import { Refusal } from '#lib/refusal'

const tooMany = (message: string) => new Refusal('limit-reached', message)

/** The refusals when more comes at once than is taken, of one person and of everybody. */
export const tooManyOwn = () => tooMany('您同时传的文件太多，请等前面的传完再传')
export const tooManyOfAll = () => tooMany('同时上传的文件太多，请过一会儿再传')
