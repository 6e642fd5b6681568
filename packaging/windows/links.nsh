; The program as one that Windows offers for phone links, in Settings > Apps > Default apps. Which
; of them opens a link stays the person's choice: nothing here takes a kind of link over.

!define CAPABILITIES "${OWN_KEY}\Capabilities"
!define SHCNE_ASSOCCHANGED 0x08000000

!macro RegisterLinks
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${APP_NAME}"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(PURPOSE)"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationIcon" "$INSTDIR\${PROGRAM},0"
    !insertmacro RegisterLink "tel"
    !insertmacro RegisterLink "callto"
    WriteRegStr HKCU "Software\RegisteredApplications" "${APP_NAME}" "${CAPABILITIES}"
    !insertmacro TellWindows
!macroend

!macro RegisterLink scheme
    !define CLASS "Software\Classes\${LINK_CLASS}.${scheme}"
    WriteRegStr HKCU "${CAPABILITIES}\URLAssociations" "${scheme}" "${LINK_CLASS}.${scheme}"
    WriteRegStr HKCU "${CLASS}" "" "URL:$(PHONE_LINK)"
    WriteRegStr HKCU "${CLASS}" "FriendlyTypeName" "$(PHONE_LINK)"
    WriteRegStr HKCU "${CLASS}" "URL Protocol" ""
    WriteRegStr HKCU "${CLASS}\Application" "ApplicationName" "${APP_NAME}"
    WriteRegStr HKCU "${CLASS}\Application" "ApplicationIcon" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    ; After the two dashes nothing is an option, however a link was put together.
    WriteRegStr HKCU "${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" -- "%1"'
    !undef CLASS
!macroend

!macro ForgetLinks
    DeleteRegValue HKCU "Software\RegisteredApplications" "${APP_NAME}"
    DeleteRegKey HKCU "Software\Classes\${LINK_CLASS}.tel"
    DeleteRegKey HKCU "Software\Classes\${LINK_CLASS}.callto"
    !insertmacro TellWindows
!macroend

!macro TellWindows
    System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
!macroend
