; Simplified Chinese

LangString PURPOSE ${LANG_SIMPCHINESE} "呼叫您输入或点击的号码；您自己的话机会先响铃"
LangString PHONE_LINK ${LANG_SIMPCHINESE} "电话号码链接"
LangString NEEDS_NEWER_WINDOWS ${LANG_SIMPCHINESE} "$(^Name) 需要 64 位的 Windows 10（1809 版）或更高版本。"
LangString IS_RUNNING ${LANG_SIMPCHINESE} "$(^Name) 正在运行。请按 Ctrl+Q 退出，然后选择“重试”。"
LangString WAS_RUNNING ${LANG_SIMPCHINESE} "$(^Name) 正在运行，未作任何更改。"
LangString REMOVE_TITLE ${LANG_SIMPCHINESE} "卸载 $(^Name)"
LangString REMOVE_SUBTITLE ${LANG_SIMPCHINESE} "程序将被删除；除非您另行选择，您的数据会保留。"
LangString REMOVE_FROM ${LANG_SIMPCHINESE} "将从以下文件夹中卸载 $(^Name)："
LangString REMOVE_DATA ${LANG_SIMPCHINESE} "同时删除我的账户、登录信息和通话记录(&A)"
LangString REMOVE_DATA_WARNING ${LANG_SIMPCHINESE} "删除后无法恢复。"
