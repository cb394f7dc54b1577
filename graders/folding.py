"""Folding for matching forms of speech: accents off, traditional Chinese as simplified."""

from __future__ import annotations

import re
import unicodedata

from graders.normalise import plain

# Marks on Latin, Greek and Cyrillic letters, and the vowel signs and the stretching of Arabic that
# most leave out; those of other scripts are letters of their own.
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A Chinese, Japanese or Korean character."""

# What these can stand in: Latin, Greek and Cyrillic beyond ASCII, Arabic, Chinese characters.
_FOLDS = re.compile("[\u00c0-\u036f\u0370-\u052f\u0640\u064b-\u0652\u1e00-\u1fff\u3400-\u9fff]")
_TRADITIONAL = (
    "無確沒說記這們資訊題關對過為於應該認斷實證據獲聽檔棄選擇願給測準難錄載緒憶個誰麼嗎還來時間"
    "並從構虛預嘗試識別範圍訓練數庫請問謂聞話開閱讀參與協幫違規條絕隱適當權會細詳曉瞭見學遺謝現將"
    "內處結論義頭寫評繼續樣體導慮動點賴雖儘盡覺傾擔決產屬級線係種稱際醫療護編製徵滿辦執討談詢裡說録"
)
_SIMPLIFIED = (
    "无确没说记这们资讯题关对过为于应该认断实证据获听档弃选择愿给测准难录载绪忆个谁么吗还来时间"
    "并从构虚预尝试识别范围训练数库请问谓闻话开阅读参与协帮违规条绝隐适当权会细详晓了见学遗谢现将"
    "内处结论义头写评继续样体导虑动点赖虽尽尽觉倾担决产属级线系种称际医疗护编制征满办执讨谈询里说录"
)
_LETTERS = str.maketrans(_TRADITIONAL + "說説", _SIMPLIFIED + "说说") | {ord("ß"): "ss"}


def folded(text: str) -> str:
    """Return text without accents on Latin, Greek and Cyrillic letters or Arabic vowels, ß as ss.

    Traditional Chinese characters become simplified ones, in Japanese too: fold forms and texts
    alike.
    """
    if text.isascii() or not _FOLDS.search(text):
        return text
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def as_matched(text: str) -> str:
    """Return a text as forms of speech are matched on it: plain, and folded."""
    return folded(plain(text))
