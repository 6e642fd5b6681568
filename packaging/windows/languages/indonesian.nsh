; Indonesian

LangString PURPOSE ${LANG_INDONESIAN} "Memanggil nomor yang Anda ketik atau klik; telepon Anda sendiri berdering lebih dulu"
LangString PHONE_LINK ${LANG_INDONESIAN} "Tautan nomor telepon"
LangString NEEDS_NEWER_WINDOWS ${LANG_INDONESIAN} "$(^Name) memerlukan Windows 10 64-bit versi 1809 atau yang lebih baru."
LangString IS_RUNNING ${LANG_INDONESIAN} "$(^Name) sedang berjalan. Keluar dengan Ctrl+Q, lalu pilih Coba Lagi."
LangString WAS_RUNNING ${LANG_INDONESIAN} "$(^Name) sedang berjalan: tidak ada yang diubah."
LangString REMOVE_TITLE ${LANG_INDONESIAN} "Hapus $(^Name)"
LangString REMOVE_SUBTITLE ${LANG_INDONESIAN} "Program akan dihapus; data Anda tetap ada, kecuali Anda memilih lain."
LangString REMOVE_FROM ${LANG_INDONESIAN} "$(^Name) akan dihapus dari folder ini:"
LangString REMOVE_DATA ${LANG_INDONESIAN} "Hapus &juga akun, data masuk, dan riwayat panggilan saya"
LangString REMOVE_DATA_WARNING ${LANG_INDONESIAN} "Yang dihapus tidak dapat dikembalikan."
