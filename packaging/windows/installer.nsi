; The installer for Windows: for one person, without administrator, in place of an older version.
; packaging/windows/installer.py compiles it and hands in everything that is written ${LIKE_THIS}.
;
; Silent:   SETUP /S [/D=FOLDER]      /D= comes last and is not quoted, whatever blanks it has
;           uninstall.exe /S [/DATA]  /DATA deletes the person's accounts, sign-in and history too
; Exit code: 0 done, 1 cancelled by the person, 2 failed, 3 too old a Windows, 4 the program runs

Unicode true
Target ${TARGET}
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off ; the same files give the same installer, whenever they were made
ManifestDPIAware true
RequestExecutionLevel user
AllowSkipFiles off ; half a program is no program

!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include MUI2.nsh

!define PROGRAM "${PACKAGE}.exe"
!define OWN_KEY "Software\${PACKAGE}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PACKAGE}"
!define DATA_FOLDER "$LOCALAPPDATA\${PACKAGE}" ; what dialer_gui/desktop/folders.py uses
!define LIST "installed-files.txt"
!define OLDEST_BUILD 17763 ; Windows 10, version 1809: what Qt needs
!define EXIT_TOO_OLD 3
!define EXIT_RUNNING 4

Name "${APP_NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP_NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder" ; a newer version goes where the older one is
BrandingText "${APP_NAME} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskAboutData un.HearAboutData
!insertmacro MUI_UNPAGE_INSTFILES

; The person's system chooses among these; English where it speaks none of them.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Indonesian"
!include languages\english.nsh
!include languages\simpchinese.nsh
!include languages\spanish.nsh
!include languages\indonesian.nsh

VIProductVersion "${VERSION_NUMBERS}"
VIFileVersion "${VERSION_NUMBERS}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "${APP_NAME}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "${APP_NAME} Setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "${COPYRIGHT}"

!include "${FILES}" ; the macro UnpackFiles, one line for each file
!include removal.nsh
!include links.nsh

!insertmacro RemovalFunctions ""
!insertmacro RemovalFunctions "un."

Function .onInit
    ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    ${OrIfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(NEEDS_NEWER_WINDOWS)" /SD IDOK
        SetErrorLevel ${EXIT_TOO_OLD}
        Quit
    ${EndIf}
FunctionEnd

Section
    Call RemoveOlderVersion
    SetOutPath "$INSTDIR"
    ; First of all: whatever happens on the way, it can be removed again.
    File "/oname=${LIST}" "${LIST_FILE}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call WriteUninstallEntry
    !insertmacro UnpackFiles
    CreateShortcut "$SMPROGRAMS\${APP_NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "$(PURPOSE)"
    !insertmacro RegisterLinks
SectionEnd

; Its own list says what an older version has; it may be in a folder of its own.
Function RemoveOlderVersion
    ReadRegStr $1 HKCU "${OWN_KEY}" "Folder"
    ${If} $1 != ""
    ${AndIf} $1 != $INSTDIR
        Push $1
        Call EnsureNotRunning
        Push $1
        Call RemoveInstalledFiles
    ${EndIf}
    Push $INSTDIR
    Call EnsureNotRunning
    Push $INSTDIR
    Call RemoveInstalledFiles
FunctionEnd

Function WriteUninstallEntry
    WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${APP_NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KIB}
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

Var DeleteData ; 1 when the person wants the data deleted as well
Var DataBox

Function un.onInit
    StrCpy $DeleteData 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DATA" $1
    ${IfNot} ${Errors}
        StrCpy $DeleteData 1
    ${EndIf}
FunctionEnd

Function un.AskAboutData
    !insertmacro MUI_HEADER_TEXT "$(REMOVE_TITLE)" "$(REMOVE_SUBTITLE)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 12u "$(REMOVE_FROM)"
    Pop $0
    ${NSD_CreateLabel} 0 14u 100% 24u "$INSTDIR"
    Pop $0
    ${NSD_CreateCheckBox} 0 50u 100% 12u "$(REMOVE_DATA)"
    Pop $DataBox
    ${NSD_SetState} $DataBox $DeleteData
    ${NSD_CreateLabel} 12u 64u 100% 24u "$(REMOVE_DATA_WARNING)"
    Pop $0
    GetDlgItem $0 $HWNDPARENT 1
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
    nsDialogs::Show
FunctionEnd

Function un.HearAboutData
    ${NSD_GetState} $DataBox $DeleteData
FunctionEnd

Section Uninstall
    Push $INSTDIR
    Call un.EnsureNotRunning
    Push $INSTDIR
    Call un.RemoveInstalledFiles
    Delete "$SMPROGRAMS\${APP_NAME}.lnk"
    !insertmacro ForgetLinks
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${OWN_KEY}"
    ${If} $DeleteData = 1
        Call un.DeleteSecrets
        RMDir /r "${DATA_FOLDER}" ; the program's own folder, not one that somebody chose
    ${EndIf}
SectionEnd
