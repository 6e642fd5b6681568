; What installer and uninstaller share: seeing that the program does not run, and taking away what
; its own list names, never a folder with all that is in it.

; Args: the folder, pushed.
; A program's file can't be opened for writing as long as the program runs, so no other sign of it
; is needed. Virus scanners hold a file for a moment, too: a silent run looks again for a while.
!macro RemovalFunctions un
Function ${un}EnsureNotRunning
    Exch $0
    Push $1
    Push $2
    StrCpy $2 0
    ${Do}
        ClearErrors
        ${IfNot} ${FileExists} "$0\${PROGRAM}"
            ${Break}
        ${EndIf}
        FileOpen $1 "$0\${PROGRAM}" a
        ${IfNot} ${Errors}
            FileClose $1
            ${Break}
        ${EndIf}
        ${If} ${Silent}
        ${AndIf} $2 < 10
            IntOp $2 $2 + 1
            Sleep 200
            ${Continue}
        ${EndIf}
        SetErrorLevel ${EXIT_RUNNING}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY +2
        Abort "$(WAS_RUNNING)"
        SetErrorLevel -1 ; NSIS decides about the exit code again
    ${Loop}
    Pop $2
    Pop $1
    Pop $0
FunctionEnd

; Args: the folder, pushed.
; Each line of the list is a file, or a folder that ends with a backslash and goes if it is empty.
Function ${un}RemoveInstalledFiles
    Exch $0
    Push $1
    Push $2
    Push $3
    Push $4
    ClearErrors
    GetFullPathName $0 $0 ; empty and an error when there is no such folder
    StrLen $4 "$0\"
    ${IfNot} ${Errors}
        FileOpen $1 "$0\${LIST}" r
    ${EndIf}
    ${IfNot} ${Errors}
        ${Do}
            FileReadUTF16LE $1 $2
            ${If} ${Errors}
                ${Break}
            ${EndIf}
            ${${un}TrimNewLines} $2 $2
            ; The path as Windows understands it, empty when there is nothing of that name.
            GetFullPathName $3 "$0\$2"
            ClearErrors
            StrCpy $3 $3 $4
            ${If} $2 == ""
            ${OrIf} $3 != "$0\"
                ${Continue} ; gone already, or no place below the folder
            ${EndIf}
            StrCpy $3 $2 1 -1
            ${If} $3 == "\"
                RMDir "$0\$2"
            ${Else}
                Delete "$0\$2"
            ${EndIf}
        ${Loop}
        FileClose $1
        Delete "$0\${LIST}"
        Delete "$0\uninstall.exe"
        RMDir "$0" ; stays if anything of the person's is in it
    ${EndIf}
    ClearErrors
    Pop $4
    Pop $3
    Pop $2
    Pop $1
    Pop $0
FunctionEnd
!macroend

; The keyring library files an account's secrets as "dialer-gui" and "…@dialer-gui".
Function un.DeleteSecrets
    !define GENERIC 1 ; the type of credential that programs keep for themselves
    StrLen $6 "@${PACKAGE}"
    System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i .r0, *p .r1) i .r2'
    ${If} $2 <> 0
        StrCpy $2 $1
        ${While} $0 > 0
            System::Call '*$2(p .r3)'
            System::Call '*$3(i, i .r4, w .r5)'
            StrCpy $7 $5 "" -$6
            ${If} $5 == "${PACKAGE}"
                StrCpy $7 "@${PACKAGE}"
            ${EndIf}
            ${If} $4 = ${GENERIC}
            ${AndIf} $7 == "@${PACKAGE}"
                System::Call 'advapi32::CredDeleteW(w r5, i r4, i 0)'
            ${EndIf}
            IntPtrOp $2 $2 + ${NSIS_PTR_SIZE}
            IntOp $0 $0 - 1
        ${EndWhile}
        System::Call 'advapi32::CredFree(p r1)'
    ${EndIf}
FunctionEnd
