; Spanish

LangString PURPOSE ${LANG_SPANISH} "Llama al número que escriba o en el que haga clic; primero suena su propio teléfono"
LangString PHONE_LINK ${LANG_SPANISH} "Enlace de número de teléfono"
LangString NEEDS_NEWER_WINDOWS ${LANG_SPANISH} "$(^Name) necesita Windows 10 de 64 bits, versión 1809 o posterior."
LangString IS_RUNNING ${LANG_SPANISH} "$(^Name) está abierto. Ciérrelo con Ctrl+Q y elija Reintentar."
LangString WAS_RUNNING ${LANG_SPANISH} "$(^Name) estaba abierto: no se ha cambiado nada."
LangString REMOVE_TITLE ${LANG_SPANISH} "Quitar $(^Name)"
LangString REMOVE_SUBTITLE ${LANG_SPANISH} "Se quita el programa; sus datos se conservan, salvo que indique lo contrario."
LangString REMOVE_FROM ${LANG_SPANISH} "$(^Name) se quitará de esta carpeta:"
LangString REMOVE_DATA ${LANG_SPANISH} "Eliminar &también mis cuentas, el inicio de sesión y el historial de llamadas"
LangString REMOVE_DATA_WARNING ${LANG_SPANISH} "Lo que se elimina no se puede recuperar."
