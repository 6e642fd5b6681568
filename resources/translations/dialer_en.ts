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
        <source>Calls deleted: %n</source>
        <translation>
            <numerusform>Calls deleted: %n</numerusform>
            <numerusform>Calls deleted: %n</numerusform>
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
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation>
            <numerusform>Not shown: %n more</numerusform>
            <numerusform>Not shown: %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
