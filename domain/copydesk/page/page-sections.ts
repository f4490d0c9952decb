// The names of newspaper pages: 要闻·基层, 统战·党派. Alone in a line they head a page.

const NAME =
  '(?:要闻|综合|基层|县区|县域|市县|市州|时政|民生|民族|宗教|党派|统战|专题|专版|副刊|协商|议政|新闻|视点|视窗|经济|社会|文化|文史|理论|言论|图片|读者|健康|教育|法治|农业|乡村|广告|图说|短评|书讯|书评|读书|时评|评论)'

export const SECTION_NAMES = new RegExp(`^${NAME}(?:[·/|、\\s]{0,2}${NAME}){0,2}$`)
