/** Why a document was not taken, and what to do, as the user reads it. */
export const REFUSALS = {
  'wrong-type': '不认识的文件类型，请选 docx、txt、md 或 html 文件',
  'old-doc': '这是旧版 Word（.doc）文件，请用 Word 或 WPS 另存为 docx 后再导入',
  damaged: '文件已损坏，打不开；请用 Word 或 WPS 打开原件，另存一份再导入',
  encrypted: '文件设了密码，请去掉密码另存一份再导入',
  'too-large': '文件太大，单个文件不能超过 20 MB，文字不能超过 200 万字；请拆开再导入',
  'zip-bomb': '文件解开后大得不正常，为安全起见没有打开',
  'unknown-encoding': '读不出文字，请把文件另存为 UTF-8 编码再导入',
  empty: '文件里没有可以用的文字',
  'storage-full': '存储空间已满，这个文件没有导入；请先删去一些词句，再导入一次',
  'library-full': '个人词句已到上限，这个文件没有导入；请先删去一些词句，再导入一次',
  internal: '这个文件没有导入，程序出了错；请再试一次',
} as const satisfies Record<string, string>;
export type RefusalCode = keyof typeof REFUSALS;

/** A document that is not taken. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(REFUSALS[code]);
    this.code = code;
  }
}
