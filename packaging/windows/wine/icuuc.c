/* What Qt imports from Windows' own ICU and wine has not: text encodings beside UTF-8 and UTF-16.
 *
 * The dialer uses none, so every question is answered with "there is none". For trying the program
 * out under wine only; nothing of this is in what people install.
 */

typedef int Error;

enum { FILE_ACCESS_ERROR = 4 };

#define EXPORT __declspec(dllexport)
#define NOTHING(name) \
    EXPORT void name(void) {}
#define NONE(name) \
    EXPORT void *name(void) { return 0; }

EXPORT void *ucnv_open(const char *name, Error *error) {
    (void)name;
    *error = FILE_ACCESS_ERROR;
    return 0;
}

NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_close)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_reset)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_toUnicode)
NONE(ucnv_countAvailable)
NONE(ucnv_fromUCountPending)
NONE(ucnv_getAvailableName)
NONE(ucnv_getMaxCharSize)
NONE(ucnv_getName)
NONE(ucnv_getStandardName)
NONE(ucnv_toUCountPending)
