; English

LangString PURPOSE ${LANG_ENGLISH} "Calls the number that you type or click; your own phone rings first"
LangString PHONE_LINK ${LANG_ENGLISH} "Phone number link"
LangString NEEDS_NEWER_WINDOWS ${LANG_ENGLISH} "$(^Name) needs a 64-bit Windows 10, version 1809 or newer."
LangString IS_RUNNING ${LANG_ENGLISH} "$(^Name) is running. Quit it with Ctrl+Q, then choose Retry."
LangString WAS_RUNNING ${LANG_ENGLISH} "$(^Name) was running: nothing was changed."
LangString REMOVE_TITLE ${LANG_ENGLISH} "Remove $(^Name)"
LangString REMOVE_SUBTITLE ${LANG_ENGLISH} "The program goes; what is yours stays, unless you say otherwise."
LangString REMOVE_FROM ${LANG_ENGLISH} "$(^Name) will be removed from this folder:"
LangString REMOVE_DATA ${LANG_ENGLISH} "&Also delete my accounts, sign-in and call history"
LangString REMOVE_DATA_WARNING ${LANG_ENGLISH} "What is deleted cannot be brought back."
