"""Forms of not answering in languages of Asia: Arabic, Hindi, Turkish, Vietnamese, Indonesian.

See `graders.abstention_forms`.
"""

# One family of forms a line, however long: cut in two it cannot be read.
# ruff: noqa: E501
from __future__ import annotations

IGNORANCE = {
    "ar": (
        r"لا (?:أ|ا)عرف|لا (?:أ|ا)علم|لا (?:أ|ا)دري|لست (?:متأكد|متاكد|على علم|أدري|أعرف)|لا (?:أ|ا)ستطيع (?:\w+ )?(?:الإجابة|الاجابة|تحديد|التأكد|تأكيد|القول)|لا يمكنني (?:\w+ )?(?:الإجابة|الاجابة|تحديد|تأكيد|التأكد|القول|معرفة)|(?:ليس|ليست) (?:لدي|عندي) (?:\w+ )?(?:معلومات|فكرة|إجابة|علم|بيانات)"
        r"|لا (?:تتوفر|توجد|أملك|أمتلك|املك|تتوافر) (?:\w+ )?(?:لدي )?(?:معلومات|بيانات|إجابة|فكرة)|غير معروف|لا (?:أ|ا)تذكر|لا أحد يعرف|من غير الممكن|لا يمكن (?:تحديد|معرفة)|غير معلوم|أمتنع|ما بعرف|ما أدري|مش عارف|لا فكرة لدي",
        r"الله أعلم|الله اعلم|لم أسمع|لا (?:أحفظ|أذكر)|لا (?:يمكنني|أستطيع|يسعني|أقدر) (?:\S+ ){0,2}(?:الوصول|التحقق|العثور|التنبؤ|الاختيار|تقديم|إعطاء|الجزم|التخمين)|لم (?:أجد|أعثر|أتمكن)|(?:معرفتي|معلوماتي|بياناتي) (?:\S+ ){0,3}(?:تتوقف|محدودة|تنتهي|حتى|قديمة)|(?:أفضل|أفضّل) (?:عدم|ألا)|ليس لدي|ليست لدي|لا أملك|لا أمتلك|لا تتوفر لدي|ما عندي (?:فكرة|علم|معلومات)|مدري|معرفش|ماعرفش|مش متأكد",
        r"(?:لا|لن|لست) (?:أريد|أود|أرغب|أستطيع|يمكنني|أجرؤ|أخاطر|أخمن|أختلق|مستعد) ?(?:\S+ ){0,3}(?:أخمن|التخمين|تخمين|اختلاق|أختلق|ذكر|أذكر|تأليف|ضمان|أضمن|تضليل)|لا (?:أ|ا)عرف|(?:سيكون|سأكون|يكون) (?:\S+ ){0,3}(?:تخمين|اختلاق|مجرد تخمين)\S*|(?:ليس|لا يوجد|لا توجد|لم يرد|لا يتوفر) (?:\S+ ){0,4}(?:لدي|عندي|في (?:بياناتي|معلوماتي|معرفتي|ذاكرتي))|خارج (?:نطاق )?(?:معرفتي|معلوماتي|علمي)|لا علم لي|لا يحضرني|لا (?:أتذكر|يخطر ببالي)|لم (?:أستطع|يتسن لي|أهتد|أوفق)",
    ),
    "fa": (
        r"نمی ?‌?دانم|نمیدانم|نمی ?‌?دونم|اطلاعی ندارم|اطلاعات\w* ?(?:\w+ )?ندارم|مطمئن نیستم|نامشخص|نامعلوم|نمی ?‌?توانم (?:\w+ ){0,3}(?:پاسخ|بگویم|تعیین)",
    ),
    "he": (
        r"(?:אני )?לא (?:יודע|יודעת|זוכר|זוכרת|בטוח|בטוחה|ידוע|יכול לענות|יכולה לענות)|אין לי (?:מושג|מידע)|איני יודע",
    ),
    "hi": (
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|जानते|बता सकता|बता सकती|कह सकता|कह सकती|दे सकता|दे सकती)|(?:पता|मालूम|जानकारी|याद|ज्ञात|उपलब्ध|संभव) (?:नहीं|नही)|(?:उत्तर|जवाब) (?:नहीं|नही)|कोई (?:जानकारी|अंदाज़ा|अंदाजा|आइडिया) (?:नहीं|नही)|अज्ञात(?: है| हैं|$|[।.])|कोई नहीं जानता",
        r"(?:नहीं|नही) (?:पता|मालूम|जानता|जानती|सुना|चुन|ढूंढ)|(?:स्रोत|जानकारी|उत्तर|जवाब|रिकॉर्ड|विवरण) (?:\S+ ){0,3}(?:नहीं|नही) मिल|(?:पता|मालूम|जानकारी|याद|पहुँच|पहुंच|स्रोत|विचार|डेटा|पसंद|राय)\S* (?:\S+ ){0,2}(?:नहीं|नही)|नहीं (?:कह|बता|दे|जान|कर) ?(?:सकता|सकती|सकते|पाऊँगा|पाऊंगा)|(?:कह|बता|जान|दे) (?:नहीं|नही) (?:सकता|सकती|सकते)|भगवान (?:ही )?जाने|क्या पता|कौन जाने|(?:मेरा|मेरी|मेरे) (?:ज्ञान|जानकारी|डेटा) (?:\S+ ){0,4}(?:तक|सीमित)|अंदाज़?ा (?:भी )?नहीं",
        r"(?:मनगढ़ंत|अटकल|अनुमान|अंदाज़?ा|गलत)\S* (?:\S+ ){0,4}(?:नहीं|नही) (?:चाहता|चाहती|दूँगा|दूंगा|लगाऊँगा|लगाऊंगा|दे)|(?:मेरे पास|मेरी जानकारी में|मेरे डेटा में|मेरी स्मृति में) (?:\S+ ){0,6}(?:नहीं|नही)|मुझे (?:\S+ ){0,4}(?:नहीं|नही) (?:पता|मालूम|मिला|मिली|मिल|याद|आता)|(?:नाम|संख्या|तारीख|उत्तर|जवाब) (?:\S+ ){0,3}(?:नहीं|नही) (?:बता|दे|कह)|मेरी जानकारी (?:के|से) (?:दायरे से )?(?:बाहर|परे)",
    ),
    "tr": (
        r"\bbilm[iı]yor(?:um|uz)\b|\bbilemiyorum\b|\bbilmem\b|\bfikrim yok\b|\bbilgim yok\b|\bbilgi(?:ye)? (?:\w+ )?(?:yok|sahip deg)|\bhat[iı]rlam[iı]yorum\b|\bcevap (?:veremem|veremiyorum)|\byan[iı]tlayam(?:am|[iı]yorum)|\bbilinm(?:iyor|emektedir)\b|\bkimse bilm|\bemin de[gğ]ilim\b|\bbelirlenem|\bbulamad[iı]m\b"
        r"|\bcekimser\b|\bbilgi bulunm",
        r"\berişim\w* (?:\w+ )?(?:yok|bulunmuyor|değil)\b|\b(?:hiç )?duymad[iı]m\b|\bkim bilir\b|\bnereden bileyim\b|\bne bileyim\b|\ballah bilir\b|\b(?:bir )?kaynak (?:\w+ )?bulamad|\bbulamad[iı]m\b|\b(?:söyle|diye|belirle|doğrula|yan[iı]tla|tahmin ed|cevapla|onayla|seç)\w*(?:emem|amam|emiyorum|am[iı]yorum|emeyeceğim|amayacağ[iı]m)\b|\b(?:tercihim|görüşüm|fikrim|bilgim|verim|cevab[iı]m) (?:\w+ )?yok\b|\bbilgi\w* (?:\w+ ){0,3}s[iı]n[iı]rl[iı]\b|\baraşt[iı]rmam (?:gerek|laz[iı]m)|\bakl[iı]ma gelmiyor\b|\bemin (?:\w+ )?değilim\b|\başinas[iı] değilim\b",
        r"\b(?:uydur\w*|tahmin\w*|spekülasyon\w*|rastgele) (?:\w+ ){0,4}(?:istemem|istemiyorum|istemiyor\w*|olurdu|olur|etmeyeceğim|yapmayacağ[iı]m|etmek istemem|yapmak istemiyorum|yürütmek istemem)\b|\b(?:isim|tarih|say[iı]|rakam|cevap|yan[iı]t) (?:\w+ ){0,3}(?:vermem|veremem|veremiyorum|vermeyeceğim|vermek istemiyorum|söyleyemem|söylemek istemiyorum)\b|\b(?:bende|elimde|veri\w*|kaynaklar[iı]mda|belleğimde) (?:\w+ ){0,4}(?:yok|bulunmuyor|mevcut değil|yer alm[iı]yor)\b|\b(?:bilgi|uzmanl[iı]k) alan[iı]m[iı]n d[iı]ş[iı]nda\b|\bhiçbir fikrim\b|\b(?:bu )?(?:isim|ad|kitap|film) bana (?:\w+ )?(?:bir şey|hiçbir şey) (?:ifade|çağr[iı]şt[iı]r)\w*|\bpes (?:ediyorum|doğrusu)\b|\bç[iı]karamad[iı]m\b|\bhat[iı]rlayam[iı]yorum\b|\btespit edemed\w+|\bulaşamad[iı]m\b",
    ),
    "vi": (
        r"\b(?:toi|tôi|minh|em) (?:\w+ )?khong (?:biet|ro|chac|nho|co (?:\w+ )?thong tin|the (?:tra loi|xac dinh|xac nhan))|^khong (?:biet|ro|co thong tin|the xac dinh|chac)|\bkhong ai biet\b|\bchua ro\b|\bchiu\W*$",
        r"\b(?:toi|tôi|minh|em) (?:\w+ ){0,2}khong (?:tim (?:thay|duoc|ra)|co (?:\w+ ){0,3}(?:quyen truy cap|du lieu|nguon|y kien|so thich|cau tra loi|thong tin)|the (?:\w+ ){0,2}(?:tra loi|truy cap|xac (?:dinh|nhan|minh)|biet|doan|noi|chon|kiem tra|cung cap)|nam ro|duoc biet|quen|nghe)|\bchua (?:tung )?nghe\b|\bkien thuc cua toi (?:\w+ ){0,2}(?:den|gioi han|dung)|\bai ma biet\b|\bchiu(?: thua)?\W*$|\bkhong dam (?:doan|chac)|\bquen mat (?:roi)?|\bkhong (?:nho|biet|ro) (?:nua|a|nhi|dau)\W*$",
        r"\b(?:toi|minh|em) (?:\w+ ){0,3}(?:khong|chua|chang) (?:\w+ ){0,2}(?:muon|dam|đam|the|tien|nen) (?:\w+ ){0,3}(?:bia|doan|đoan|suy đoan|suy doan|neu|đua ra|dua ra|khang đinh|khang dinh|bao đam|bao dam|phong đoan)\b|\b(?:neu|moi) (?:\w+ ){0,4}(?:thi |đeu |deu )?(?:chi )?la (?:bia|đoan mo|doan mo|phong đoan|bia đat)|\b(?:nam )?ngoai (?:pham vi )?(?:hieu biet|kien thuc|kha nang) cua (?:toi|minh)\b|\btrong du lieu cua (?:toi|minh) (?:\w+ )?khong\b|\b(?:toi|minh) (?:xin )?(?:chiu|bo tay|đau hang|dau hang)\b|\b(?:toi|minh) (?:mu tit|khong ro|chua ro|chua biet)\b",
    ),
    "id": (
        r"\b(?:saya |aku )?(?:tidak|tak|nggak|gak|enggak|kurang) (?:tahu|tau|yakin|ingat|mengetahui|memiliki (?:\w+ )?(?:informasi|data)|punya (?:\w+ )?informasi|dapat (?:\w+ )?(?:menjawab|menentukan|memastikan)|bisa (?:\w+ )?(?:menjawab|menentukan|memastikan))|\btidak (?:ada|tersedia) (?:\w+ )?informasi|\btidak diketahui\b|\btak seorang pun tahu\b",
        r"^entah(?:lah)?\b|\bmana (?:saya|aku|gue) tahu\b|\b(?:saya|aku) (?:\w+ )?(?:tidak|tak|belum|kurang|nggak|gak|ga) (?:\w+ )?(?:menemukan|paham|kenal|mengenal|pernah (?:\w+ )?(?:mendengar|dengar)|punya (?:\w+ )?(?:ide|info\w*|akses|data|pendapat)|memiliki (?:\w+ ){0,2}(?:akses|pendapat|preferensi|informasi|data|catatan|pengetahuan)|dapat (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan)|bisa (?:\w+ )?(?:menemukan|mengakses|memverifikasi|memprediksi|memilih|memberikan|menyebutkan|jawab|mengatakan))|\bpengetahuan saya (?:\w+ ){0,3}(?:sampai|terbatas|hingga|berakhir)|\b(?:tidak|nggak|gak|ga|kagak) (?:tau|tahu|ngerti)\b|\bwallahu a'?lam\b|\blupa\W*$|\bsaya lebih memilih tidak\b",
        r"\b(?:saya|aku) (?:\w+ ){0,2}(?:tidak|tak|enggan|nggak) (?:\w+ )?(?:mau|ingin|berani|akan|bisa|dapat|sanggup) (?:\w+ ){0,3}(?:menebak|mengarang|berspekulasi|menyebut\w*|memberi\w*|menjamin|mengada-ada|menduga|memastikan|menemukan|menelusuri|melacak)\b|\b(?:itu|hanya) (?:\w+ )?(?:akan|cuma) (?:\w+ )?(?:mengarang|menebak|tebakan|karangan|spekulasi)\b|\bdi luar (?:\w+ )?(?:pengetahuan|jangkauan|cakupan|kemampuan)(?: \w+)? ?(?:saya|aku)?\b|\b(?:data|catatan|pengetahuan) saya (?:\w+ ){0,3}(?:tidak|belum)\b|\b(?:saya|aku) menyerah\b|\b(?:nama|judul) (?:itu|ini|tersebut) (?:asing|tidak (?:saya )?(?:kenal|ketahui))\b|\bsaya tidak (?:mendapati|menjumpai|mempunyai)\b",
    ),
    "th": (r"ไม่(?:ทราบ|รู้|แน่ใจ|มีข้อมูล|สามารถ(?:ตอบ|ระบุ|ยืนยัน))|จำไม่ได้",),
}
UNKNOWN = {
    "ar": (
        r"(?:النص|المقال|الوثيقة|السياق|المصدر|الفقرة) (?:\S+ ){0,2}لا (?:يذكر|يحدد|تذكر|يوضح|يشير|يحتوي)|لا (?:يذكر|يحدد|يوضح) النص|لا أحد (?:\S+ )?(?:يعلم|يعرف|يدري|يستطيع)|لم (?:يتم )?(?:يُكشف|يكشف|الكشف|الإعلان|يُعلن|يعلن|تُنشر|ينشر)|لا (?:توجد|يوجد|تتوفر) (?:\S+ ){0,3}(?:معلومات|سجلات|سجل|بيانات|مصادر|دليل)|(?:من )?(?:المستحيل|الصعب) (?:معرفة|القول|تحديد|الجزم|التنبؤ)|لا يمكن (?:الإجابة|التنبؤ|الجزم)|ليس (?:معروفا|معروفًا|من المعروف)",
        r"(?:اسم|تاريخ|عدد|عمر|رقم|الاسم|التاريخ|العدد|الإجابة|هوية|المصادر|النص|الكاتب|المؤلف)\S* (?:\S+ ){0,5}(?:لم (?:يذكر|تذكر|يُذكر|يرد|يصل|تصل|يسجل|يحدد|يوثق|يصرح)|غير (?:مذكور|معروف|محدد|مسجل|موثق|واضح|متوفر|متاح))\S*|لم (?:تصلنا|يصلنا|يبق|تحفظ|ترد)|(?:يبقى|تبقى|يظل|تظل|ما (?:زال|يزال)) (?:\S+ ){0,3}(?:مجهول|غامض|لغز|سر)\S*|لا (?:ذكر|أثر) (?:ل|في)\S*",
    ),
    "hi": (
        r"(?:पाठ|लेख|दस्तावेज़?|अनुच्छेद|संदर्भ|गद्यांश|स्रोत)\S* (?:\S+ ){0,6}(?:नहीं|नही)|(?:उल्लेख|ज्ञात|उपलब्ध|स्पष्ट|सार्वजनिक) (?:\S+ )?(?:नहीं|नही)|किसी को (?:\S+ )?(?:नहीं|नही)|कोई (?:\S+ )?नहीं जानता|(?:बताना|कहना|जानना) (?:मुश्किल|असंभव|कठिन|संभव नहीं)|असंभव है",
        r"(?:नाम|तारीख|संख्या|उम्र|उत्तर|तिथि|जानकारी|विवरण)\S* (?:\S+ ){0,6}(?:नहीं|नही) (?:दिया|दी|बताया|बताई|मिलता|मिलती|है|किया|लिखा)|(?:स्रोत|इतिहास|ग्रंथ|लेखक)\S* (?:\S+ ){0,4}(?:मौन|चुप)|(?:रहस्य|अज्ञात|अनसुलझा) (?:बना|बनी|ही) (?:हुआ|हुई|है)|कोई (?:\S+ )?(?:रिकॉर्ड|प्रमाण|अभिलेख|दस्तावेज़?) (?:\S+ )?(?:नहीं|नही)",
    ),
    "tr": (
        r"\b(?:metin\w*|belge\w*|makale\w*|bağlam\w*|kaynak\w*|soru\w*) (?:\w+ ){0,5}(?:belirtilm(?:em|iy)|bahsedilm(?:em|iy)|yer alm(?:am|[iı]y)|verilm(?:em|iy)|geçm(?:em|iy)|belirtm(?:em|iy)|söylem(?:em|iy))\w*|\b(?:söylemek|bilmek|tahmin etmek|belirlemek|cevaplamak) (?:\w+ )?(?:mümkün değil|imkans[iı]z|zor)|\bimkans[iı]z(?:d[iı]r)?\W*$|\b(?:aç[iı]klanmad|aç[iı]klanmam|yay[iı]nlanmad|bilinmemekte|belli değil|belirsiz(?:dir)?\W*$)\w*|\bkesin (?:\w+ )?bilinm\w+",
        r"\b(?:ad[iı]|ismi|tarihi|say[iı]s[iı]|yaş[iı]|kimliği|cevab[iı]|miktar[iı]|bilgi|kay[iı]t|kayd[iı]) (?:\w+ ){0,6}(?:bilinmiyor|belirtilmemiş\w*|geçmiyor|verilmemiş\w*|günümüze ulaşmam[iı]ş\w*|kaydedilmemiş\w*|aç[iı]klanmam[iı]ş\w*|bulunmuyor|bulunmamakta\w*|yer alm[iı]yor|mevcut değil|yok)\b|\bkaynaklar(?:da)? (?:\w+ ){0,3}(?:suskun|sessiz|bilgi yok|bilgi vermiyor|rastlanm\w+)\b|\bgünümüze (?:\w+ )?ulaşmam[iı]ş\w*|\b(?:gizemini|s[iı]rr[iı]n[iı]) koru\w+|\btart[iı]şmal[iı](?:d[iı]r)?\W*$",
    ),
    "vi": (
        r"\b(?:van ban|bai viet|tai lieu|đoan van|doan van|ngu canh|nguon) (?:\w+ ){0,3}khong (?:\w+ )?(?:đe cap|de cap|noi|neu|cho biet|chua|co|đưa|dua)|\bkhong the (?:\w+ )?(?:xac đinh|xac dinh|biet|noi|tra loi|du đoan|du doan|đoan)\b|\bkhong ai (?:\w+ )?(?:biet|co the)\b|\bchua (?:đuoc|duoc|tung) (?:\w+ )?(?:cong bo|tiet lo|xac nhan|ghi nhan)|\bkhong co (?:\w+ ){0,3}(?:thong tin|ghi chep|ho so|du lieu|nguon|tai lieu)|\bkho (?:ma )?(?:noi|biet|xac đinh|xac dinh)",
        r"\b(?:ten|ngay|nam|so luong|con so|tuoi|danh tinh|cau tra loi|thong tin) (?:\w+ ){0,6}(?:khong|chua|chang) (?:\w+ )?(?:đuoc|duoc|he|co) (?:\w+ )?(?:nhac|neu|ghi|tiet lo|cong bo|biet|xac đinh|xac dinh|luu|đe cap|de cap)\b|\b(?:su sach|tai lieu|sach|nguon) (?:\w+ ){0,3}khong (?:\w+ )?(?:ghi|chep|nhac|luu|đe cap)\b|\b(?:van|con) (?:\w+ ){0,2}(?:la (?:mot )?(?:bi an|an so|đieu bi an)|chua (?:co loi giai|ro|đuoc lam ro|ngã ngu))\b|\bđa that truyen\b|\bkhong con (?:\w+ ){0,3}(?:tai lieu|ghi chep|thong tin|tu lieu)\b",
    ),
    "id": (
        r"\b(?:teks|dokumen|artikel|bacaan|konteks|sumber)(?: \w+){0,2} tidak (?:\w+ )?(?:menyebut|mencantum|menjelas|memuat|memberi)\w*|\btidak ada (?:\w+ )?(?:yang (?:\w+ )?(?:tahu|mengetahui|bisa)|catatan|informasi|data|sumber|rekaman)|\btidak (?:dapat|bisa) (?:\w+ )?(?:dipastikan|ditentukan|dijawab|diketahui|diprediksi|dikonfirmasi)|\b(?:tidak|belum) (?:pernah )?(?:diumumkan|dipublikasikan|diungkap\w*|tersedia|jelas|disebutkan)\b|\b(?:mustahil|sulit) (?:untuk )?(?:dipastikan|diketahui|dijawab|mengatakan|menentukan)",
        r"\b(?:nama|namanya|tanggal|tahun|jumlah|angka|usia|identitas|jawaban\w*|informasi|data) (?:[\w-]+ ){0,6}(?:tidak|belum|tak) (?:\w+ ){0,2}(?:disebut\w*|diketahui|tercatat|terdokumentasi|dicatat|tersedia|diungkap\w*|dijelaskan|ditemukan|dicantumkan|sampai kepada)\b|\b(?:sumber|teks|penulis|sejarah|naskah) (?:\w+ ){0,3}(?:diam|bungkam|tidak (?:\w+ )?(?:menyebut|mencatat|menjelaskan|mengungkap)\w*)|\bmasih (?:\w+ )?(?:misteri|teka-teki|menjadi (?:misteri|teka-teki|perdebatan))\b|\b(?:catatan|arsip|dokumen)\w* (?:\w+ ){0,3}(?:hilang|musnah|tidak tersisa)\b",
    ),
}
CLARIFY = {
    "ar": (
        r"(?:هل )?(?:يمكنك|بإمكانك|تستطيع|يرجى|من فضلك) (?:\S+ )?(?:توضيح|التوضيح|تحديد|تزويدي|ذكر)|(?:أي|من) (?:\S+ ){1,4}تقصد",
    ),
    "hi": (
        r"(?:कृपया )?(?:स्पष्ट|साफ़?|विस्तार से) (?:करें|बताएं|बताएँ|कीजिए)|आप किस (?:\S+ ){1,6}(?:बात|पूछ)",
    ),
    "tr": (
        r"\b(?:belirtir|aç[iı]klar|netleştirir|söyler|verir) (?:misiniz|misin)\b|\bhangi (?:[\w']+ ){1,5}kast",
    ),
    "vi": (
        r"\b(?:ban|anh|chi) (?:\w+ )?(?:co the|vui long) (?:\w+ )?(?:noi ro|lam ro|cho biet|cung cap|neu ro)|\bvui long (?:\w+ )?(?:lam ro|noi ro|cung cap|neu ro)",
    ),
    "id": (
        r"\b(?:bisakah|dapatkah|bolehkah|mohon|tolong) (?:anda |kamu )?(?:\w+ )?(?:menjelaskan|memperjelas|jelaskan|perjelas|memberikan|sebutkan)\w*|\b(?:mana|siapa) yang (?:anda )?(?:dimaksud|maksud)",
    ),
}
UNSURE = {
    "ar": (r"لست (?:متأكد|متاكد|واثق)\S*",),
    "hi": (r"(?:पक्का|निश्चित|यकीन)\S* (?:\S+ )?(?:नहीं|नही)|(?:मैं )?निश्चित रूप से (?:नहीं|नही)",),
    "tr": (r"\b(?:tam )?emin değilim\b",),
    "vi": (r"\b(?:toi )?khong (?:\w+ )?chac(?: chan)?\b",),
    "id": (r"\b(?:saya |aku )?(?:tidak|kurang|nggak) (?:\w+ )?yakin\b",),
}
GUESS = {
    "ar": (
        r"ربما|أعتقد|اعتقد|أظن|اظن|على الأرجح|قد يكون|لعل",
        r"عادة|إذا كان علي أن أخمن|أرجح|أخمن",
    ),
    "hi": (
        r"शायद|संभवतः|मुझे लगता|हो सकता",
        r"आमतौर पर|मेरे ख्याल से|अनुमान (?:है|से)",
    ),
    "tr": (
        r"\b(?:belki|muhtemelen|sanirim|galiba|tahminim|bence|olabilir)\b|sanırım",
        r"\b(?:genellikle|tahmin etmem gerekirse|tahminimce|herhalde)\b",
    ),
    "vi": (
        r"\b(?:co le|toi (?:nghi|đoan|doan|tin)|có lẽ|thuong đuoc|thuong duoc|neu phai đoan)\b",
    ),
    "id": (
        r"\b(?:mungkin|barangkali|saya (?:rasa|kira|duga|pikir|tebak)|sepertinya|kemungkinan|biasanya)\b",
    ),
}
REFUSAL = {
    "ar": (r"لا (?:أستطيع|يمكنني) (?:\w+ )?(?:مساعدتك|المساعدة)",),
}
WHOLE = {
    "ar": (
        r"(?:غير معروف|مجهول|لا إجابة)",
        r"(?:غير (?:مذكور|محدد|متوفر|متاح|موثق)|لا (?:يوجد|توجد) (?:بيانات|معلومات|إجابة)|لا أعرف|لا أدري)",
    ),
    "tr": (
        r"(?:bilinmiyor|cevap yok|belirsiz)",
        r"(?:veri yok|bilgi yok|belirtilmemiş|bilinmemektedir|bilmiyorum|kay[iı]t yok|mevcut değil)",
    ),
    "vi": (
        r"(?:khong ro|khong biet|chua biet)",
        r"(?:khong (?:co (?:thong tin|du lieu|cau tra loi)|ro|biet|xac đinh|xac dinh|đuoc nhac đen)|chua (?:ro|biet|xac đinh|xac dinh)|khuyet danh)",
    ),
    "id": (
        r"(?:tidak (?:diketahui|disebutkan|tersedia|ada (?:data|informasi|jawaban)|tahu|jelas)|n/a|entah(?:lah)?|belum diketahui)",
    ),
}
PREAMBLE = {
    "ar": (r"(?:عذرا|عذراً|آسف|للأسف|الإجابة|أعتذر)",),
    "hi": (r"(?:क्षमा करें|माफ़ कीजिए|माफ कीजिए|मुझे खेद है|उत्तर)",),
    "tr": (r"(?:üzgünüm|maalesef|cevap|özür dilerim|uzgunum)",),
    "vi": (r"(?:xin loi|rat tiec|tra loi|dap an)",),
    "id": (r"(?:maaf|mohon maaf|sayangnya|jawaban)",),
}
