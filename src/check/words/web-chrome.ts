/** What a web page stands around a report: menus, share buttons, editors, footers. Matched against a whole trimmed line. */

/** Only on web pages; a line of it is never part of a report. */
export const chromeLines: readonly RegExp[] = [
  /^您?(当前|现在)?(的)?(所在)?位置[：>]/,
  /^(首页|网站首页)(\s*[>›»|]|$)/,
  /^扫一?扫.{0,12}(手机|微信|当前页|二维码)/,
  /^(【|〔|\[)?(打印|关闭|打印本页|关闭窗口|返回顶部|收藏|分享到?|字体|字号)(】|〕|\])?([\s：|【[〔]|$)/,
  /^(无障碍|简体版?|繁体版?|登录|注册)[\s|｜]/,
  /^(今天是|今日)[：\s]?20\d\d年|20\d\d年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日]/,
  /^(浏览次数|浏览量|点击数?|阅读量?|访问量)[：\s]/,
  /^(上一篇|下一篇|相关文章|相关链接|相关附件|友情链接|网站地图|联系我们|关于我们|隐私声明|网站声明)([：\s|]|$)/,
  /^(国务院部门|地方政府|市政府部门|省政府部门|区（县）政府|区县政府|县（市、?区）政府|其他|各区县政府|省内各?市?)网站$/,
  /^(主办|承办|协办|主办单位|承办单位|运行维护|内容及技术支持|技术支持|版权所有)[：\s]/,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备\d+号/,
  /公网安备\s*\d+/,
  /^(网站标识码|政府网站标识码)[：\s]/,
  /^（?(责任编辑|责编|编辑)[：\s].{0,12}）?$/,
]

/** Says when or whence; left out of the text, but read for the date. */
export const metaLines: readonly RegExp[] = [
  /^(发布)?(日期|时间|发布日期|发布时间|成文日期|公开日期|更新时间)[：\s]/,
  /^(来源|文章来源|信息来源|稿源|作者|发布机构|索引号|主题分类|公开方式|文号|字体)[：\s]/,
]

/** Left empty, or filled in by the web team. */
export const signOff = /(初审|复审|终审|审核|审签|校对|编辑|签发|责任编辑|审稿)[：]/g
