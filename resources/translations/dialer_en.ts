<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>Calls work. %n extra(s) are not offered.</source>
        <translation>
            <numerusform>Calls work. One extra is not offered.</numerusform>
            <numerusform>Calls work. %n extras are not offered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message numerus="yes">
        <source>%Ln call(s) are older than {days} days. They are deleted now and can&apos;t be brought back; others follow as they become older.</source>
        <translation>
            <numerusform>%Ln call is older than {days} days. It is deleted now and can&apos;t be brought back; others follow as they become older.</numerusform>
            <numerusform>%Ln calls are older than {days} days. They are deleted now and can&apos;t be brought back; others follow as they become older.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln</source>
        <translation>
            <numerusform>Calls found: %Ln</numerusform>
            <numerusform>Calls found: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln or more</source>
        <translation>
            <numerusform>Calls found: %Ln or more</numerusform>
            <numerusform>Calls found: %Ln or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUpForm</name>
    <message numerus="yes">
        <source>New calls in the list: %Ln</source>
        <translation>
            <numerusform>New calls in the list: %Ln</numerusform>
            <numerusform>New calls in the list: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted: %Ln</source>
        <translation>
            <numerusform>Contacts deleted: %Ln</numerusform>
            <numerusform>Contacts deleted: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts in the file: %Ln</source>
        <translation>
            <numerusform>Contacts in the file: %Ln</numerusform>
            <numerusform>Contacts in the file: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone. Contacts put back as they were: %Ln</source>
        <translation>
            <numerusform>Undone. Contacts put back as they were: %Ln</numerusform>
            <numerusform>Undone. Contacts put back as they were: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionBar</name>
    <message numerus="yes">
        <source>Calls deleted: %Ln</source>
        <translation>
            <numerusform>Calls deleted: %Ln</numerusform>
            <numerusform>Calls deleted: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s)</source>
        <translation>
            <numerusform>Delete %Ln call</numerusform>
            <numerusform>Delete %Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s) with {name}?</source>
        <translation>
            <numerusform>Delete %Ln call with {name}?</numerusform>
            <numerusform>Delete %Ln calls with {name}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>Calls exported: %Ln
The file is {path}</source>
        <translation>
            <numerusform>Calls exported: %Ln
The file is {path}</numerusform>
            <numerusform>Calls exported: %Ln
The file is {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln may be there already: the same number, but no name or another ID.</source>
        <translation>
            <numerusform>%Ln may be there already: the same number, but no name or another ID.</numerusform>
            <numerusform>%Ln may be there already: the same number, but no name or another ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation>
            <numerusform>Not shown: %n more</numerusform>
            <numerusform>Not shown: %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n found, Down goes to them</source>
        <translation>
            <numerusform>%n found, Down goes to it</numerusform>
            <numerusform>%n found, Down goes to them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>Filters: %n</numerusform>
            <numerusform>Filters: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the people with such names are looked for.</source>
        <translation>
            <numerusform>Only %Ln of the people with such names is looked for.</numerusform>
            <numerusform>Only %Ln of the people with such names are looked for.</numerusform>
        </translation>
    </message>
</context>
</TS>
