<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessFields</name>
    <message>
        <source>Access key</source>
        <translation>Clave de acceso</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>ID de aplicación</translation>
    </message>
    <message>
        <source>App ID and access key</source>
        <translation>ID de aplicación y clave de acceso</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keyring and nowhere else.</source>
        <translation>Se guarda en el llavero del sistema y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation>Se conserva hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Leave it empty to keep what is stored.</source>
        <translation>Déjelo vacío para conservar lo guardado.</translation>
    </message>
    <message>
        <source>No keyring on this computer: it lasts until the program ends.</source>
        <translation>Este equipo no tiene llavero: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Not saved yet: the keyring has not answered.</source>
        <translation>Aún no está guardado: el llavero no ha respondido.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
    <message>
        <source>Signing out may sign out everyone who shares this app ID. The dialer signs in again with the next call.</source>
        <translation>Al cerrar la sesión puede cerrarse también la de todos los que comparten este ID de aplicación. Dialer vuelve a iniciarla con la próxima llamada.</translation>
    </message>
    <message>
        <source>Signing out. The access key stays in the keyring.</source>
        <translation>Cerrando la sesión. La clave de acceso permanece en el llavero.</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Inicia sesión con</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Mantener la sesión</translation>
    </message>
    <message>
        <source>Stored in the keyring</source>
        <translation>Guardado en el llavero</translation>
    </message>
    <message>
        <source>The keyring failed: it lasts until the program ends.</source>
        <translation>El llavero ha fallado: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring.</source>
        <translation>Esperando al llavero del sistema.</translation>
    </message>
</context>
<context>
    <name>AccessKeys</name>
    <message>
        <source>The access key could not be stored in the keyring. It lasts until the program ends; type it again at the next start.</source>
        <translation>No se pudo guardar la clave de acceso en el llavero. Dura hasta que termine el programa; escríbala de nuevo en el próximo inicio.</translation>
    </message>
    <message>
        <source>The access key is not saved yet: the keyring has not answered. If you quit now, type it again at the next start.</source>
        <translation>La clave de acceso aún no está guardada: el llavero no ha respondido. Si sale ahora, escríbala de nuevo en el próximo inicio.</translation>
    </message>
    <message>
        <source>The keyring failed, so the access key can&apos;t be read. Put it into the account: it lasts until the program ends.</source>
        <translation>El llavero ha fallado y no se puede leer la clave de acceso. Introdúzcala en la cuenta: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the access key is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>El llavero aún no ha respondido, por lo que la clave de acceso no está guardada. Busque una ventana que pida la contraseña del llavero. Mientras tanto puede llamar.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the access key can&apos;t be read. Unlock it, or put the key into the account until the program ends.</source>
        <translation>El llavero está bloqueado y no se puede leer la clave de acceso. Desbloquéelo, o introduzca la clave en la cuenta: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>Esta cuenta no tiene clave de acceso. Introdúzcala en la cuenta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the access key in. Put it into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>Este equipo no tiene llavero donde guardar la clave de acceso. Introdúzcala en la cuenta: dura hasta que termine el programa y no se escribe en ningún sitio.</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>Esperando al llavero del sistema. Quizá pida su contraseña en otra ventana.</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Keep https</source>
        <translation>Mantener https</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>Nothing answers over https there. Over http, the token and the numbers travel in clear, and others on the way can read them.</source>
        <translation>Allí nada responde por https. Por http, el token y los números viajan sin cifrar y otros pueden leerlos por el camino.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>¿Quitar esta cuenta y su token? Sus llamadas permanecen en la lista.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Probar y guardar</translation>
    </message>
    <message>
        <source>Use http</source>
        <translation>Usar http</translation>
    </message>
    <message>
        <source>What you changed in this account is not saved yet.</source>
        <translation>Lo que cambió en esta cuenta aún no está guardado.</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>8001, 8002</source>
        <translation>8001, 8002</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Dirección de la API</translation>
    </message>
    <message>
        <source>Add prefix</source>
        <translation>Añadir prefijo</translation>
    </message>
    <message>
        <source>Caller ID by country</source>
        <translation>Identificador de llamadas por país</translation>
    </message>
    <message>
        <source>Caller IDs</source>
        <translation>Identificadores de llamadas</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Elija un país de la lista.</translation>
    </message>
    <message>
        <source>Default country</source>
        <translation>País predeterminado</translation>
    </message>
    <message>
        <source>Default country: {country}</source>
        <translation>País predeterminado: {country}</translation>
    </message>
    <message>
        <source>Each caller ID has one number. Put a colon between a name and its number, as in Line 2: 4930123456.</source>
        <translation>Cada identificador de llamadas tiene un solo número. Ponga dos puntos entre el nombre y su número, como en Línea 2: 4930123456.</translation>
    </message>
    <message>
        <source>Each rule has a country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>Cada regla lleva las dos letras de un país y uno de los identificadores de llamadas de arriba, como en DE: Ventas.</translation>
    </message>
    <message>
        <source>Enter at least one extension.</source>
        <translation>Indique al menos una extensión.</translation>
    </message>
    <message>
        <source>Enter the access key your provider gave you.</source>
        <translation>Indique la clave de acceso que le dio su proveedor.</translation>
    </message>
    <message>
        <source>Enter the address your provider gave you.</source>
        <translation>Indique la dirección que le dio su proveedor.</translation>
    </message>
    <message>
        <source>Enter the app ID your provider gave you.</source>
        <translation>Indique el ID de aplicación que le dio su proveedor.</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>Filled in for numbers of a country, with commas between them: the country&apos;s two letters and one of the caller IDs above, as in DE: Sales.</source>
        <translation>Se elige para los números de un país. Reglas separadas por comas: las dos letras del país y uno de los identificadores de llamadas de arriba, como en DE: Ventas.</translation>
    </message>
    <message>
        <source>For example 00, 0</source>
        <translation>Por ejemplo 00, 0</translation>
    </message>
    <message>
        <source>For example 9</source>
        <translation>Por ejemplo 9</translation>
    </message>
    <message>
        <source>For numbers that are typed without a country code.</source>
        <translation>Para los números que se escriben sin código de país.</translation>
    </message>
    <message>
        <source>How numbers are sent</source>
        <translation>Cómo se envían los números</translation>
    </message>
    <message>
        <source>How records find their calls</source>
        <translation>Cómo encuentran los registros sus llamadas</translation>
    </message>
    <message>
        <source>In braces, only these can stand: {placeholders}.</source>
        <translation>Entre llaves solo pueden ir: {placeholders}.</translation>
    </message>
    <message>
        <source>Keep the + in front</source>
        <translation>Conservar el + inicial</translation>
    </message>
    <message>
        <source>Link into your CRM</source>
        <translation>Enlace a su CRM</translation>
    </message>
    <message>
        <source>May stay empty: the provider lists your phones. Yours come first.</source>
        <translation>Puede quedar vacío: el proveedor enumera sus teléfonos. Los suyos van primero.</translation>
    </message>
    <message>
        <source>May stay empty: then it is the server&apos;s name.</source>
        <translation>Puede quedar vacío: entonces es el nombre del servidor.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None: the provider chooses</source>
        <translation>Ninguno: elige el proveedor</translation>
    </message>
    <message>
        <source>Open the link when a call is accepted</source>
        <translation>Abrir el enlace al aceptarse la solicitud de llamada</translation>
    </message>
    <message>
        <source>Opened from a call&apos;s details. Filled in are {placeholders}.</source>
        <translation>Se abre desde los detalles de una llamada. Se rellenan {placeholders}.</translation>
    </message>
    <message>
        <source>Paste the token your provider gave you.</source>
        <translation>Pegue el token que le dio su proveedor.</translation>
    </message>
    <message>
        <source>Send the dialer&apos;s own call id as customer ID when that is empty</source>
        <translation>Enviar el ID de llamada de Dialer como ID de cliente cuando este falte</translation>
    </message>
    <message>
        <source>Strip prefixes</source>
        <translation>Quitar prefijos</translation>
    </message>
    <message>
        <source>The customer&apos;s file</source>
        <translation>Ficha del cliente</translation>
    </message>
    <message>
        <source>The phones you call from, with commas between them.</source>
        <translation>Los teléfonos desde los que llama, separados por comas.</translation>
    </message>
    <message>
        <source>This is not a link. It begins with https:// and a host, and what is filled in comes behind the host.</source>
        <translation>Esto no es un enlace. Debe empezar por https:// y un servidor, y lo que se rellena va después del servidor.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://pbx.example.com.</source>
        <translation>Esto no es una dirección. Debe ser como https://pbx.example.com.</translation>
    </message>
    <message>
        <source>What your customers may see, with commas between them: numbers, or a name and its number, as in Sales 4930123456.</source>
        <translation>Lo que sus clientes pueden ver, separado por comas: números, o un nombre y su número, como en Ventas 4930123456.</translation>
    </message>
    <message>
        <source>Write each extension out, with commas between them, as in 8001, 8002.</source>
        <translation>Escriba cada extensión completa, separadas por comas, como en 8001, 8002.</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>Calls work. %n extra(s) are not offered.</source>
        <translation>
            <numerusform>Puede llamar. No se ofrece una función adicional.</numerusform>
            <numerusform>Puede llamar. No se ofrecen %n funciones adicionales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>No account yet. Set one up to place calls.</source>
        <translation>Aún no hay ninguna cuenta. Configure una para llamar.</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Abrir la cuenta</translation>
    </message>
    <message>
        <source>Saved. Calls work.</source>
        <translation>Guardado. Puede llamar.</translation>
    </message>
    <message>
        <source>Saved. Only a call can show whether the token is good.</source>
        <translation>Guardado. Solo una llamada puede mostrar si el token es válido.</translation>
    </message>
    <message>
        <source>Set up an account</source>
        <translation>Configurar una cuenta</translation>
    </message>
    <message>
        <source>The address begins with http: the token and the numbers travel in clear, and others on the way can read them. Use https if your provider offers it.</source>
        <translation>La dirección empieza por http: el token y los números viajan sin cifrar y otros pueden leerlos por el camino. Use https si su proveedor lo ofrece.</translation>
    </message>
</context>
<context>
    <name>AccountTestPanel</name>
    <message>
        <source>Failed: {step}. Nothing is saved yet.</source>
        <translation>Falló: {step}. Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Testing. No call is placed.</source>
        <translation>Probando. No se hace ninguna llamada.</translation>
    </message>
    <message>
        <source>Testing: {step}</source>
        <translation>Probando: {step}</translation>
    </message>
    <message>
        <source>The test was stopped. Nothing is saved.</source>
        <translation>Se detuvo la prueba. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>Works: {steps}</source>
        <translation>Funciona: {steps}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>No account yet. Add one to place calls.</source>
        <translation>Aún no hay ninguna cuenta. Añada una para llamar.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Remove this account and its token? Its calls stay in the list.</source>
        <translation>¿Quitar esta cuenta y su token? Sus llamadas permanecen en la lista.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>About Dialer</source>
        <translation>Acerca de Dialer</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Cuenta…</translation>
    </message>
    <message>
        <source>Call number in clipboard…</source>
        <translation>Llamar al número del portapapeles…</translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation>Ponerse al día…</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Comprobar la conexión…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Buscar actualizaciones…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>Copiar datos para el soporte</translation>
    </message>
    <message>
        <source>Export calls…</source>
        <translation>Exportar llamadas…</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>Ir al número</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>Teclado y ayuda</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>List the phones again</source>
        <translation>Volver a pedir la lista de teléfonos</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Recuperar el último número</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar el registro de eventos</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Opened in the browser.</source>
        <translation>Abierta en el navegador.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The history can&apos;t be written. Check that the disk is not full.</source>
        <translation>No se puede escribir el historial. Compruebe que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>The provider gave no link that can be opened safely.</source>
        <translation>El proveedor no dio ningún enlace que se pueda abrir con seguridad.</translation>
    </message>
    <message>
        <source>The provider no longer has it.</source>
        <translation>El proveedor ya no la tiene.</translation>
    </message>
    <message>
        <source>The recording has expired: the provider keeps recordings for three months.</source>
        <translation>La grabación ha caducado: el proveedor guarda las grabaciones tres meses.</translation>
    </message>
</context>
<context>
    <name>CallDelegate</name>
    <message>
        <source>from {extension}</source>
        <translation>desde {extension}</translation>
    </message>
</context>
<context>
    <name>CallDetails</name>
    <message>
        <source>Customer ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>ID de empleado</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Madurez</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID de miembro</translation>
    </message>
</context>
<context>
    <name>CallDetailsPanel</name>
    <message>
        <source>Asking for the recording…</source>
        <translation>Pidiendo la grabación…</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Abrir en el CRM</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Abrir la grabación</translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>The provider&apos;s record of this call has not come yet.</source>
        <translation>El registro del proveedor sobre esta llamada aún no ha llegado.</translation>
    </message>
    <message>
        <source>The request is under way.</source>
        <translation>La solicitud está en curso.</translation>
    </message>
    <message>
        <source>account {value}</source>
        <translation>cuenta {value}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestada</translation>
    </message>
    <message>
        <source>answered {time}</source>
        <translation>contestada {time}</translation>
    </message>
    <message>
        <source>call ended</source>
        <translation>llamada terminada</translation>
    </message>
    <message>
        <source>caller ID asked for: {value}</source>
        <translation>identificador de llamadas pedido: {value}</translation>
    </message>
    <message>
        <source>caller ID shown: {number}</source>
        <translation>identificador de llamadas mostrado: {number}</translation>
    </message>
    <message>
        <source>customer ID {value}</source>
        <translation>ID de cliente {value}</translation>
    </message>
    <message>
        <source>employee ID {value}</source>
        <translation>ID de empleado {value}</translation>
    </message>
    <message>
        <source>ended by: {who}</source>
        <translation>terminada por: {who}</translation>
    </message>
    <message>
        <source>extension {value}</source>
        <translation>extensión {value}</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>en una llamada</translation>
    </message>
    <message>
        <source>maturity {value}</source>
        <translation>madurez {value}</translation>
    </message>
    <message>
        <source>member ID {value}</source>
        <translation>ID de miembro {value}</translation>
    </message>
    <message>
        <source>no sign of a call</source>
        <translation>sin señal de llamada</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>grabada</translation>
    </message>
    <message>
        <source>talked {time}</source>
        <translation>conversación {time}</translation>
    </message>
    <message>
        <source>unknown at first, then: {later}</source>
        <translation>primero desconocido, después: {later}</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>espera {time}</translation>
    </message>
    <message>
        <source>was in a call, end not seen</source>
        <translation>estaba en una llamada, no se vio el final</translation>
    </message>
    <message>
        <source>was picked up, end not seen</source>
        <translation>se descolgó, no se vio el final</translation>
    </message>
    <message>
        <source>was ringing, end not seen</source>
        <translation>sonaba, no se vio el final</translation>
    </message>
    <message>
        <source>you picked up</source>
        <translation>usted descolgó</translation>
    </message>
    <message>
        <source>your phone did not ring</source>
        <translation>su teléfono no sonó</translation>
    </message>
    <message>
        <source>your phone rang</source>
        <translation>su teléfono sonó</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Set up an account first</source>
        <translation>Configure antes una cuenta</translation>
    </message>
    <message>
        <source>The caller ID is not a number</source>
        <translation>El identificador de llamadas no es un número</translation>
    </message>
    <message>
        <source>There is no extension to call from yet</source>
        <translation>Aún no hay ninguna extensión desde la que llamar</translation>
    </message>
</context>
<context>
    <name>CallHeader</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>Id. de llamadas</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Recent calls</source>
        <translation>Llamadas recientes</translation>
    </message>
</context>
<context>
    <name>CallMenu</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete all calls with this number…</source>
        <translation>Eliminar todas las llamadas con este número…</translation>
    </message>
    <message>
        <source>Delete all calls with {name}…</source>
        <translation>Eliminar todas las llamadas con {name}…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>New contact from this call…</source>
        <translation>Contacto nuevo desde esta llamada…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only calls with this number</source>
        <translation>Solo llamadas con este número</translation>
    </message>
    <message>
        <source>Only calls with {name}</source>
        <translation>Solo llamadas con {name}</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Abrir en el CRM</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Abrir la grabación</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>Llevar al campo del número</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>Call details</source>
        <translation>Datos de la llamada</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Recuperar el último número</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>Volver a marcar</translation>
    </message>
    <message>
        <source>Show the dial pad</source>
        <translation>Mostrar el teclado de marcación</translation>
    </message>
    <message>
        <source>What exactly is sent</source>
        <translation>Qué se envía exactamente</translation>
    </message>
</context>
<context>
    <name>CallQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CallSteps</name>
    <message>
        <source>Step {place} of 3, did not happen: {text}</source>
        <translation>Paso {place} de 3, no ocurrió: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, done: {text}</source>
        <translation>Paso {place} de 3, hecho: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3, now: {text}</source>
        <translation>Paso {place} de 3, ahora: {text}</translation>
    </message>
    <message>
        <source>Step {place} of 3: {text}</source>
        <translation>Paso {place} de 3: {text}</translation>
    </message>
    <message>
        <source>We connect {number}</source>
        <translation>Conectamos {number}</translation>
    </message>
    <message>
        <source>You pick up</source>
        <translation>Usted descuelga</translation>
    </message>
    <message>
        <source>Your phone {extension} rings</source>
        <translation>Suena su teléfono {extension}</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <source>A call is under way already.</source>
        <translation>Ya hay una llamada en curso.</translation>
    </message>
    <message>
        <source>Call status</source>
        <translation>Estado de la llamada</translation>
    </message>
    <message>
        <source>Details of the call</source>
        <translation>Detalles de la llamada</translation>
    </message>
    <message>
        <source>Hide the call status</source>
        <translation>Ocultar el estado de la llamada</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
</context>
<context>
    <name>CallerIdField</name>
    <message>
        <source>Caller ID</source>
        <translation>Identificador de llamadas</translation>
    </message>
    <message>
        <source>Caller ID: the number that the customer sees</source>
        <translation>Identificador de llamadas: el número que ve el cliente</translation>
    </message>
    <message>
        <source>Random, chosen by the provider</source>
        <translation>Al azar: elige el proveedor</translation>
    </message>
</context>
<context>
    <name>CallerIds</name>
    <message>
        <source>Calls today: {count}</source>
        <translation>Llamadas hoy: {count}</translation>
    </message>
    <message>
        <source>Calls today: {count}, may be flagged as spam</source>
        <translation>Llamadas hoy: {count}, puede acabar marcado como spam</translation>
    </message>
    <message>
        <source>as {caller_id}</source>
        <translation>como {caller_id}</translation>
    </message>
    <message>
        <source>as {caller_id}, by rule</source>
        <translation>como {caller_id}, según la regla</translation>
    </message>
    <message>
        <source>{caller_id}: {count} today</source>
        <translation>{caller_id}: {count} hoy</translation>
    </message>
    <message>
        <source>{caller_id}: {words}</source>
        <translation>{caller_id}: {words}</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source> calls a day</source>
        <translation> llamadas al día</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are older than {days} days. They are deleted now and can&apos;t be brought back; others follow as they become older.</source>
        <translation>
            <numerusform>%Ln llamada tiene más de {days} días. Se eliminará ahora y no se podrá recuperar; las demás se eliminarán cuando superen ese plazo.</numerusform>
            <numerusform>%Ln llamadas tienen más de {days} días. Se eliminarán ahora y no se podrán recuperar; las demás se eliminarán cuando superen ese plazo.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number that is shown in so many calls a day may be flagged as spam by phone companies. 0: no warning.</source>
        <translation>Las operadoras pueden marcar como spam un número que se muestra en tantas llamadas al día. 0: sin aviso.</translation>
    </message>
    <message>
        <source>After this time the outcome of a call is called unknown.</source>
        <translation>Pasado este tiempo, el resultado de una llamada se considera desconocido.</translation>
    </message>
    <message>
        <source>Asked before a call</source>
        <translation>Se pregunta antes de llamar</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln</source>
        <translation>
            <numerusform>Llamadas encontradas: %Ln</numerusform>
            <numerusform>Llamadas encontradas: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls found: %Ln or more</source>
        <translation>
            <numerusform>Llamadas encontradas: %Ln o más</numerusform>
            <numerusform>Llamadas encontradas: %Ln o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Eliminarlas</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Making the search faster: {percent} % done. It works meanwhile.</source>
        <translation>Agilizando la búsqueda: {percent} % hecho. Mientras tanto puede buscar.</translation>
    </message>
    <message>
        <source>No call matches the search.</source>
        <translation>Ninguna llamada coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>No calls yet. The calls you place appear here.</source>
        <translation>Aún no hay llamadas. Las que haga aparecerán aquí.</translation>
    </message>
    <message>
        <source>Older calls are deleted for good, each day. 0 keeps them for ever.</source>
        <translation>Las llamadas más antiguas se eliminan definitivamente cada día. 0 las conserva siempre.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>The call history can&apos;t be read now, so nothing is changed. Please try again later.</source>
        <translation>Ahora no se puede leer el historial de llamadas, así que no se cambia nada. Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The same number again within 10 seconds, and a call while your phone is busy or not connected, wait for a second click. This is always so: nothing is dialled twice by mistake.</source>
        <translation>El mismo número otra vez en menos de 10 segundos, y una llamada con su teléfono ocupado o sin conexión, esperan un segundo clic. Siempre es así: nada se marca dos veces por error.</translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation>No hay llamadas de ese tipo.</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>Esta llamada no tiene grabación.</translation>
    </message>
</context>
<context>
    <name>CatchUpForm</name>
    <message>
        <source>Asking the provider…</source>
        <translation>Preguntando al proveedor…</translation>
    </message>
    <message>
        <source>Days to look back</source>
        <translation>Días hacia atrás</translation>
    </message>
    <message numerus="yes">
        <source>New calls in the list: %Ln</source>
        <translation>
            <numerusform>Llamadas nuevas en la lista: %Ln</numerusform>
            <numerusform>Llamadas nuevas en la lista: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Records taken in</source>
        <translation>Registros incorporados</translation>
    </message>
    <message>
        <source>Records: {done} of {total}</source>
        <translation>Registros: {done} de {total}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Take in the calls that the provider has recorded</source>
        <translation>Incorporar las llamadas que ha registrado el proveedor</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>A call is under way. It goes on without Dialer, but its end is not seen.</source>
        <translation>Hay una llamada en curso. Continúa sin Dialer, pero no se verá cómo termina.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>No salir</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Call again</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation>Llamar de todos modos</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar a {number}</translation>
    </message>
    <message>
        <source>Check the number first: {number}.</source>
        <translation>Compruebe antes el número: {number}.</translation>
    </message>
    <message>
        <source>Press Enter or Call once more.</source>
        <translation>Pulse Intro o Llamar otra vez.</translation>
    </message>
    <message>
        <source>Read as one number of {count} digits: {number}.</source>
        <translation>Se leyó como un solo número de {count} cifras: {number}.</translation>
    </message>
    <message>
        <source>Read: {number}. The text holds more digits.</source>
        <translation>Se leyó: {number}. El texto contiene más cifras.</translation>
    </message>
    <message>
        <source>You called {number} a moment ago. Nothing was sent. Press Call again if you mean it.</source>
        <translation>Llamó a {number} hace un momento. No se ha enviado nada. Pulse Llamar de nuevo si es lo que quiere.</translation>
    </message>
    <message>
        <source>{extension} is in a call with {party}. Call anyway?</source>
        <translation>{extension} está en una llamada con {party}. ¿Llamar de todos modos?</translation>
    </message>
    <message>
        <source>{extension} is in a call. Call anyway?</source>
        <translation>{extension} está en una llamada. ¿Llamar de todos modos?</translation>
    </message>
    <message>
        <source>{extension} is offline; the provider would refuse.</source>
        <translation>{extension} está sin conexión; el proveedor rechazaría la llamada.</translation>
    </message>
    <message>
        <source>{extension} is picked up for a call with {party}. Call anyway?</source>
        <translation>{extension} está descolgado para una llamada con {party}. ¿Llamar de todos modos?</translation>
    </message>
    <message>
        <source>{extension} is picked up. Call anyway?</source>
        <translation>{extension} está descolgado. ¿Llamar de todos modos?</translation>
    </message>
    <message>
        <source>{extension} is ringing for a call with {party}. Call anyway?</source>
        <translation>{extension} está sonando por una llamada con {party}. ¿Llamar de todos modos?</translation>
    </message>
    <message>
        <source>{extension} is ringing. Call anyway?</source>
        <translation>{extension} está sonando. ¿Llamar de todos modos?</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>A contact needs a name, a company or a number.</source>
        <translation>Un contacto necesita un nombre, una empresa o un número.</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Elija una zona horaria de la lista.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>Nombre del contacto</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>May stay empty: then the number tells it.</source>
        <translation>Puede quedar vacía: entonces la indica el número.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Contacto nuevo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Their customer ID</source>
        <translation>ID de cliente del contacto</translation>
    </message>
    <message>
        <source>Their member ID</source>
        <translation>ID de miembro del contacto</translation>
    </message>
    <message>
        <source>This is not one number. Write each number into a line of its own.</source>
        <translation>Esto no es un solo número. Escriba cada número en su propia línea.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>What you changed in this contact is not saved yet.</source>
        <translation>Lo que cambió en este contacto aún no se ha guardado.</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Call {number}</source>
        <translation>Llamar: {number}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete all their calls…</source>
        <translation>Eliminar todas sus llamadas…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Put into the number field</source>
        <translation>Llevar al campo del número</translation>
    </message>
    <message>
        <source>Put {number} into the number field</source>
        <translation>Llevar {number} al campo del número</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>Ver llamadas</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar: {number}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Customer ID {id}</source>
        <translation>ID de cliente {id}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Member ID {id}</source>
        <translation>ID de miembro {id}</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>Ver llamadas</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Binary workbooks can&apos;t be read. Save it as .xlsx, and import that.</source>
        <translation>Los libros binarios no se pueden leer. Guárdelo como .xlsx e impórtelo.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>ID in the address book</source>
        <translation>ID en la libreta de direcciones</translation>
    </message>
    <message>
        <source>In the file: {count}</source>
        <translation>En el archivo: {count}</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Line {line}, a spreadsheet has rounded the number: {text}</source>
        <translation>Línea {line}, una hoja de cálculo ha redondeado el número: {text}</translation>
    </message>
    <message>
        <source>Line {line}, broken, with no end or with a quote too many: {text}</source>
        <translation>Línea {line}, dañada, sin final o con una comilla de más: {text}</translation>
    </message>
    <message>
        <source>Line {line}, far too long: {text}</source>
        <translation>Línea {line}, demasiado larga: {text}</translation>
    </message>
    <message>
        <source>Line {line}, no name and no number: {text}</source>
        <translation>Línea {line}, sin nombre ni número: {text}</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID de miembro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>There are no contacts in this file.</source>
        <translation>No hay contactos en este archivo.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>No se puede leer este archivo.</translation>
    </message>
    <message>
        <source>This file is too large for contacts.</source>
        <translation>Este archivo es demasiado grande para ser de contactos.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>What the next number is called</source>
        <translation>Etiqueta del número siguiente</translation>
    </message>
    <message>
        <source>can&apos;t be read: {count}</source>
        <translation>ilegibles: {count}</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>modificados: {count}</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>home</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>main</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>móvil</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>nuevos: {count}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>localizador</translation>
    </message>
    <message>
        <source>skipped: {count}</source>
        <translation>omitidos: {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>ya existentes: {count}</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} o {second}</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>favourite</source>
        <translation>favorito</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contacto</numerusform>
            <numerusform>%Ln contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Address cards (*.vcf);;Table for a spreadsheet (*.csv)</source>
        <translation>Tarjetas de contacto (*.vcf);;Tabla para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>Contactos (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>Contacts deleted: %Ln</source>
        <translation>
            <numerusform>Contactos eliminados: %Ln</numerusform>
            <numerusform>Contactos eliminados: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts in the file: %Ln</source>
        <translation>
            <numerusform>Contactos en el archivo: %Ln</numerusform>
            <numerusform>Contactos en el archivo: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Exportar contactos</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importar y exportar</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Name, company or number</source>
        <translation>Nombre, empresa o número</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Contacto nuevo</translation>
    </message>
    <message>
        <source>No contact matches the search.</source>
        <translation>Ningún contacto coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>No contacts yet. Add the people you call, or import them from a file.</source>
        <translation>Aún no hay contactos. Añada a las personas a las que llama o impórtelas de un archivo.</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Deshacer la eliminación</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Deshacer la última importación</translation>
    </message>
    <message numerus="yes">
        <source>Undone. Contacts put back as they were: %Ln</source>
        <translation>
            <numerusform>Deshecho. Contactos restaurados tal como estaban: %Ln</numerusform>
            <numerusform>Deshecho. Contactos restaurados tal como estaban: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afganistán</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albania</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Argelia</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Samoa Americana</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguila</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua y Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenia</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Isla de la Ascensión</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaiyán</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahráin</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Bielorrusia</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Bélgica</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belice</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benín</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermudas</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bután</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnia y Herzegovina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Territorio Británico del Océano Índico</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Islas Vírgenes Británicas</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunéi</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Camboya</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Camerún</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Cabo Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Caribe neerlandés</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Islas Caimán</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>República Centroafricana</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Chad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Isla Christmas</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Islas Cocos</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Comores</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Congo-Brazzaville</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Congo-Kinsasa</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Islas Cook</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croacia</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Chipre</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Chequia</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Costa de Marfil</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dinamarca</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Yibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>República Dominicana</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egipto</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinea Ecuatorial</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonia</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Esuatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Etiopía</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Islas Malvinas</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Islas Feroe</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fiyi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlandia</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guayana Francesa</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polinesia Francesa</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabón</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgia</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Alemania</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grecia</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Groenlandia</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Granada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadalupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haití</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hungría</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islandia</translation>
    </message>
    <message>
        <source>India</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Irán</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Iraq</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isla de Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaica</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japón</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordania</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazajstán</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirguizistán</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Letonia</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Líbano</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesoto</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburgo</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malaui</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malasia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldivas</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Malí</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Islas Marshall</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinica</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauritania</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauricio</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>México</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Micronesia</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavia</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Mónaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolia</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marruecos</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambique</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Países Bajos</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nueva Caledonia</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nueva Zelanda</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Níger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Isla Norfolk</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Corea del Norte</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macedonia del Norte</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Islas Marianas del Norte</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Noruega</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Omán</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Paquistán</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palaos</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palestina</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panamá</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papúa Nueva Guinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Perú</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filipinas</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polonia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumania</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Rusia</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arabia Saudita</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbia</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychelles</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leona</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Eslovaquia</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Eslovenia</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Islas Salomón</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sudáfrica</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corea del Sur</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Sudán del Sur</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>España</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>San Bartolomé</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>Santa Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>San Cristóbal y Nieves</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>Santa Lucía</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>San Martín</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>San Pedro y Miquelón</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>San Vicente y las Granadinas</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudán</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Surinam</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Svalbard y Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suecia</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Siria</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>Santo Tomé y Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwán</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tayikistán</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Tailandia</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor Oriental</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad y Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristán de Acuña</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Túnez</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistán</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Islas Turcas y Caicos</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turquía</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Islas Vírgenes Americanas</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ucrania</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Emiratos Árabes Unidos</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Uzbekistán</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Ciudad del Vaticano</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis y Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Sahara Occidental</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Yemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabue</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Islas Aland</translation>
    </message>
</context>
<context>
    <name>DeletionBar</name>
    <message numerus="yes">
        <source>Calls deleted: %Ln</source>
        <translation>
            <numerusform>Llamadas eliminadas: %Ln</numerusform>
            <numerusform>Llamadas eliminadas: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s)</source>
        <translation>
            <numerusform>Eliminar %Ln llamada</numerusform>
            <numerusform>Eliminar %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln call(s) with {name}?</source>
        <translation>
            <numerusform>¿Eliminar %Ln llamada con {name}?</numerusform>
            <numerusform>¿Eliminar %Ln llamadas con {name}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>The calls with numbers that other contacts have, too, stay.</source>
        <translation>Las llamadas con números que también tienen otros contactos se conservan.</translation>
    </message>
    <message>
        <source>There are no calls with {name}.</source>
        <translation>No hay llamadas con {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Bring the dialer with the selected or copied number</source>
        <translation>Mostrar Dialer con el número seleccionado o copiado</translation>
    </message>
    <message>
        <source>Dialer is still here</source>
        <translation>Dialer sigue aquí</translation>
    </message>
    <message>
        <source>Its icon in the tray brings the window back; Quit in the icon&apos;s menu ends it. In the settings, on the page Desktop, you can change that.</source>
        <translation>Su icono en la bandeja trae de vuelta la ventana; Salir, en el menú del icono, lo cierra. Puede cambiarlo en la página Escritorio de la configuración.</translation>
    </message>
    <message>
        <source>Show the dialer</source>
        <translation>Mostrar Dialer</translation>
    </message>
    <message>
        <source>The start with the session could not be changed: {reason}</source>
        <translation>No se pudo cambiar la apertura al iniciar sesión: {reason}</translation>
    </message>
    <message>
        <source>{number}: {outcome}</source>
        <translation>{number}: {outcome}</translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>A program can&apos;t do this under Wayland. Your desktop may offer it in the menu of the window&apos;s title.</source>
        <translation>Con Wayland un programa no puede hacerlo. Quizá su escritorio lo ofrezca en el menú de la barra de título.</translation>
    </message>
    <message>
        <source>Another program has these keys. Choose others.</source>
        <translation>Otro programa usa estas teclas. Elija otras.</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>Al cerrar la ventana, queda en la bandeja</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>For a call that was refused, not sent, or whose outcome is unknown.</source>
        <translation>Para una llamada rechazada, no enviada o de resultado desconocido.</translation>
    </message>
    <message>
        <source>From any program they bring this window, with the number that is selected or copied. It is filled in and waits for you.</source>
        <translation>Desde cualquier programa muestran esta ventana con el número seleccionado o copiado. El número se escribe y no se marca hasta que usted lo decida.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icono en la bandeja del sistema</translation>
    </message>
    <message>
        <source>It shows what your phone does; its menu has the last calls and the window.</source>
        <translation>Muestra qué hace su teléfono; su menú ofrece las últimas llamadas y la ventana.</translation>
    </message>
    <message>
        <source>It starts as an icon in the tray, or minimised where there is none.</source>
        <translation>Se abre como icono en la bandeja, o minimizado donde no la hay.</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>Mantener la ventana encima de las demás</translation>
    </message>
    <message>
        <source>Message when a call fails while you look elsewhere</source>
        <translation>Avisar si falla una llamada mientras usted está en otra ventana</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Abrir Dialer al iniciar sesión</translation>
    </message>
    <message>
        <source>The log stays on this computer, with no token and of called numbers no more than the last three digits.</source>
        <translation>El registro de eventos queda en este equipo, sin tokens y con no más de las tres últimas cifras de los números llamados.</translation>
    </message>
    <message>
        <source>These keys can&apos;t be used: hold Ctrl, Alt or the system&apos;s key with another one.</source>
        <translation>Estas teclas no sirven: mantenga pulsada Ctrl, Alt o la tecla del sistema junto con otra.</translation>
    </message>
    <message>
        <source>This desktop gives a program no keys. In its own keyboard settings, bind keys to the command dialer-gui --dial-clipboard.</source>
        <translation>Este escritorio no da teclas a los programas. En su propia configuración del teclado, asigne unas a la orden dialer-gui --dial-clipboard.</translation>
    </message>
    <message>
        <source>Under Wayland your desktop decides that, and whether the window comes to the front for a link or only asks for your attention. The number is filled in either way.</source>
        <translation>Con Wayland la decide su escritorio, y también si con un enlace la ventana pasa al frente o solo pide su atención. El número se escribe en ambos casos.</translation>
    </message>
    <message>
        <source>When you come to this window and have copied a number, a button below the number field puts it in. Nothing is read while you are elsewhere, and nothing is dialled.</source>
        <translation>Cuando vuelve a esta ventana con un número copiado, un botón debajo del campo del número lo pega. No se lee nada mientras está en otra ventana, y no se marca nada.</translation>
    </message>
    <message>
        <source>Where the window stands</source>
        <translation>Posición de la ventana</translation>
    </message>
    <message>
        <source>Where there is no tray, closing ends the program. Quit always does.</source>
        <translation>Donde no hay bandeja, cerrar la ventana termina el programa. Salir lo termina siempre.</translation>
    </message>
    <message>
        <source>Your desktop gave this program no keys. Choose some to have it asked again.</source>
        <translation>Su escritorio no dio teclas a este programa. Elija unas para volver a pedírselas.</translation>
    </message>
    <message>
        <source>Your desktop has given these: {keys}. They are changed in its own settings.</source>
        <translation>Su escritorio ha dado estas: {keys}. Se cambian en la configuración del escritorio.</translation>
    </message>
    <message>
        <source>Your desktop was asked for them, and may want your consent.</source>
        <translation>Se han pedido a su escritorio; puede que solicite su permiso.</translation>
    </message>
    <message>
        <source>… without showing the window</source>
        <translation>… sin mostrar la ventana</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>A firewall may be in the way. Check the network and the API address.</source>
        <translation>Puede que un cortafuegos lo impida. Compruebe la red y la dirección de la API.</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Dirección: {address}</translation>
    </message>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>Consulte al administrador de su centralita.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Pida al administrador que permita la dirección de internet de este equipo.</translation>
    </message>
    <message>
        <source>Ask the provider for an address that begins with https.</source>
        <translation>Pida al proveedor una dirección que empiece por https.</translation>
    </message>
    <message>
        <source>Calls may work all the same.</source>
        <translation>Aun así, es posible que pueda llamar.</translation>
    </message>
    <message>
        <source>Check app ID and access key in the account.</source>
        <translation>Compruebe el ID de aplicación y la clave de acceso en la cuenta.</translation>
    </message>
    <message>
        <source>Check host and port of the API address in the account.</source>
        <translation>Compruebe el servidor y el puerto de la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>Check that the phone is on and signed in.</source>
        <translation>Compruebe que el teléfono esté encendido y registrado.</translation>
    </message>
    <message>
        <source>Check that this computer is online, then check again.</source>
        <translation>Compruebe que este equipo tenga conexión y repita la comprobación.</translation>
    </message>
    <message>
        <source>Check the API address in the account, and that this computer is online.</source>
        <translation>Compruebe la dirección de la API en la cuenta y que este equipo tenga conexión.</translation>
    </message>
    <message>
        <source>Check the API address. The sign-in page of a guest network answers like this, too.</source>
        <translation>Compruebe la dirección de la API. La página de acceso de una red de invitados también responde así.</translation>
    </message>
    <message>
        <source>Check the app ID in the account.</source>
        <translation>Compruebe el ID de aplicación en la cuenta.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then try again.</source>
        <translation>Compruebe el cable o la red Wi-Fi e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the network and the API address in the account.</source>
        <translation>Compruebe la red y la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Compruebe la configuración del proxy del sistema.</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>Compruebe si la dirección empieza por http o por https.</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>Elija otra extensión o consulte al administrador.</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>Elija otra extensión o corrija la lista en la cuenta.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>Corrija la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>Correct the API address. A guest network&apos;s sign-in page does this, too.</source>
        <translation>Corrija la dirección de la API. La página de acceso de una red de invitados también hace esto.</translation>
    </message>
    <message>
        <source>Dialer {version}: connection check</source>
        <translation>Dialer {version}: comprobación de la conexión</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Todo está en orden.</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Extension {extension} is not one of this account&apos;s.</source>
        <translation>La extensión {extension} no es de esta cuenta.</translation>
    </message>
    <message>
        <source>Extension {extension} is switched off.</source>
        <translation>La extensión {extension} está desactivada.</translation>
    </message>
    <message>
        <source>Extension: {extension}</source>
        <translation>Extensión: {extension}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>It is in the log. Try again.</source>
        <translation>Está en el registro de eventos. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It works, but look at what is marked.</source>
        <translation>Funciona, pero revise lo que está marcado.</translation>
    </message>
    <message>
        <source>Its address is {all}.</source>
        <translation>Su dirección es {all}.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>Deje que este equipo ponga su reloj en hora por la red.</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Revise esto</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password.</source>
        <translation>Busque una ventana que pida la contraseña del llavero.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>No llegó ninguna respuesta a tiempo.</translation>
    </message>
    <message>
        <source>No extension is chosen.</source>
        <translation>No se ha elegido ninguna extensión.</translation>
    </message>
    <message>
        <source>No secure connection can be made.</source>
        <translation>No se puede establecer una conexión segura.</translation>
    </message>
    <message>
        <source>Nobody knows a server of this name.</source>
        <translation>No se conoce ningún servidor con este nombre.</translation>
    </message>
    <message>
        <source>None: the way is direct.</source>
        <translation>Ninguno: la conexión es directa.</translation>
    </message>
    <message>
        <source>Not needed: the server is on this computer.</source>
        <translation>No hace falta: el servidor está en este equipo.</translation>
    </message>
    <message>
        <source>Not tried: something before it has to work first.</source>
        <translation>No se intentó: antes tiene que funcionar un paso anterior.</translation>
    </message>
    <message>
        <source>Not tried: the check was stopped.</source>
        <translation>No se intentó: se detuvo la comprobación.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>Nada responde en esta dirección y este puerto.</translation>
    </message>
    <message>
        <source>Nothing was given away. Show this to the administrator.</source>
        <translation>No se ha revelado nada. Muéstrelo al administrador.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Paste the token into the account.</source>
        <translation>Pegue el token en la cuenta.</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>Pegue el token en la cuenta: así dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Phone {extension} is offline: it can&apos;t ring.</source>
        <translation>El teléfono {extension} está sin conexión: no puede sonar.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and idle.</source>
        <translation>El teléfono {extension} está conectado y libre.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and in a call.</source>
        <translation>El teléfono {extension} está conectado y en una llamada.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and paused.</source>
        <translation>El teléfono {extension} está conectado y en pausa.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and picked up.</source>
        <translation>El teléfono {extension} está conectado y descolgado.</translation>
    </message>
    <message>
        <source>Phone {extension} is online and ringing.</source>
        <translation>El teléfono {extension} está conectado y sonando.</translation>
    </message>
    <message>
        <source>Phone {extension} is online.</source>
        <translation>El teléfono {extension} está conectado.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Put the access key into the account.</source>
        <translation>Introduzca la clave de acceso en la cuenta.</translation>
    </message>
    <message>
        <source>Show this to the administrator of your phone system.</source>
        <translation>Muéstrelo al administrador de su centralita.</translation>
    </message>
    <message>
        <source>Sign in again, or paste a new token into the account.</source>
        <translation>Inicie sesión de nuevo o pegue un token nuevo en la cuenta.</translation>
    </message>
    <message>
        <source>Signing in at the provider did not work.</source>
        <translation>No se pudo iniciar sesión con el proveedor.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Something is wrong. See what to do below.</source>
        <translation>Algo va mal. Vea abajo qué hacer.</translation>
    </message>
    <message>
        <source>Something went wrong at the provider.</source>
        <translation>Algo ha fallado en el proveedor.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>Algo ha fallado dentro de este programa.</translation>
    </message>
    <message>
        <source>Tell the administrator: the certificate ends soon.</source>
        <translation>Avise al administrador: el certificado caduca pronto.</translation>
    </message>
    <message>
        <source>The API address can&apos;t be used.</source>
        <translation>No se puede usar la dirección de la API.</translation>
    </message>
    <message>
        <source>The account&apos;s authorisation has expired.</source>
        <translation>La autorización de la cuenta ha caducado.</translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation>La dirección es un número: no hay ningún nombre que buscar.</translation>
    </message>
    <message>
        <source>The answer is too large to be the provider&apos;s.</source>
        <translation>La respuesta es demasiado grande para ser del proveedor.</translation>
    </message>
    <message>
        <source>The app ID is not authorised.</source>
        <translation>El ID de aplicación no está autorizado.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Se detuvo la comprobación.</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>La conexión se cortó antes de que llegara una respuesta.</translation>
    </message>
    <message>
        <source>The extension belongs to somebody else.</source>
        <translation>La extensión es de otra persona.</translation>
    </message>
    <message>
        <source>The extension does not exist in this account.</source>
        <translation>La extensión no existe en esta cuenta.</translation>
    </message>
    <message>
        <source>The extension is newer than the token.</source>
        <translation>La extensión es más reciente que el token.</translation>
    </message>
    <message>
        <source>The extension is switched off.</source>
        <translation>La extensión está desactivada.</translation>
    </message>
    <message>
        <source>The network is unreachable.</source>
        <translation>No se puede acceder a la red.</translation>
    </message>
    <message>
        <source>The network&apos;s directory of names did not answer in time.</source>
        <translation>El servidor de nombres (DNS) de la red no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The phone is offline.</source>
        <translation>El teléfono está sin conexión.</translation>
    </message>
    <message>
        <source>The provider accepts it.</source>
        <translation>El proveedor lo acepta.</translation>
    </message>
    <message>
        <source>The provider allows no requests from this network.</source>
        <translation>El proveedor no admite solicitudes desde esta red.</translation>
    </message>
    <message>
        <source>The provider could not reach its phone system.</source>
        <translation>El proveedor no pudo contactar con su centralita.</translation>
    </message>
    <message>
        <source>The provider could not tell.</source>
        <translation>El proveedor no pudo decirlo.</translation>
    </message>
    <message>
        <source>The provider did not let this account sign in.</source>
        <translation>El proveedor no dejó que esta cuenta iniciara sesión.</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>El proveedor no dice por qué. Consulte al administrador de su centralita.</translation>
    </message>
    <message>
        <source>The provider does not tell about extension {extension}.</source>
        <translation>El proveedor no informa sobre la extensión {extension}.</translation>
    </message>
    <message>
        <source>The provider found an error in the question.</source>
        <translation>El proveedor encontró un error en la consulta.</translation>
    </message>
    <message>
        <source>The provider&apos;s API</source>
        <translation>La API del proveedor</translation>
    </message>
    <message>
        <source>The provider&apos;s own words say more.</source>
        <translation>El mensaje del proveedor da más detalles.</translation>
    </message>
    <message>
        <source>The provider&apos;s server has an error.</source>
        <translation>El servidor del proveedor tiene un error.</translation>
    </message>
    <message>
        <source>The proxy at {0} answers.</source>
        <translation>El proxy de {0} responde.</translation>
    </message>
    <message>
        <source>The proxy does not let it through.</source>
        <translation>El proxy no lo deja pasar.</translation>
    </message>
    <message>
        <source>The proxy looks the name up.</source>
        <translation>El proxy busca el nombre.</translation>
    </message>
    <message>
        <source>The reply was malformed: no proper HTTP is spoken there.</source>
        <translation>La respuesta estaba mal formada: allí no se habla HTTP correctamente.</translation>
    </message>
    <message>
        <source>The server answers as the provider does.</source>
        <translation>El servidor responde como el proveedor.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>No se puede contactar con el servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>El servidor no indica su hora.</translation>
    </message>
    <message>
        <source>The server points to another address, which was not used.</source>
        <translation>El servidor remite a otra dirección, que no se usó.</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON.</source>
        <translation>El servidor envió un texto de error propio junto con el JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be trusted.</source>
        <translation>No se puede confiar en el certificado del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} ahead of this computer&apos;s.</source>
        <translation>El reloj del servidor va {0} por delante del de este equipo.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is {0} behind this computer&apos;s.</source>
        <translation>El reloj del servidor va {0} por detrás del de este equipo.</translation>
    </message>
    <message>
        <source>The system did not tell its proxy settings in time.</source>
        <translation>El sistema no indicó a tiempo su configuración de proxy.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not give the token in time.</source>
        <translation>El llavero del sistema no entregó el token a tiempo.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring failed.</source>
        <translation>El llavero del sistema ha fallado.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>El llavero del sistema está bloqueado.</translation>
    </message>
    <message>
        <source>The token is not valid or has expired.</source>
        <translation>El token no es válido o ha caducado.</translation>
    </message>
    <message>
        <source>The way leads through {0}.</source>
        <translation>La conexión pasa por {0}.</translation>
    </message>
    <message>
        <source>This account has no access key.</source>
        <translation>Esta cuenta no tiene clave de acceso.</translation>
    </message>
    <message>
        <source>This account has no token.</source>
        <translation>Esta cuenta no tiene token.</translation>
    </message>
    <message>
        <source>This account may not ask about phones, so nobody can tell.</source>
        <translation>Esta cuenta no puede consultar los teléfonos, así que no se puede saber.</translation>
    </message>
    <message>
        <source>This computer and the server agree.</source>
        <translation>Este equipo y el servidor coinciden.</translation>
    </message>
    <message>
        <source>This computer has no keyring to read the token from.</source>
        <translation>Este equipo no tiene llavero del que leer el token.</translation>
    </message>
    <message>
        <source>This is not offered at this address.</source>
        <translation>No se ofrece en esta dirección.</translation>
    </message>
    <message>
        <source>This is not part of the subscription.</source>
        <translation>No forma parte del contrato.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check whether the address needs https.</source>
        <translation>Inténtelo de nuevo. Si sigue igual, mire si la dirección necesita https.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What answers there does not answer as the provider&apos;s API.</source>
        <translation>Lo que responde allí no responde como la API del proveedor.</translation>
    </message>
    <message>
        <source>http: the token travels in clear.</source>
        <translation>http: el token viaja sin cifrar.</translation>
    </message>
    <message>
        <source>{0} answers.</source>
        <translation>{0} responde.</translation>
    </message>
    <message>
        <source>{0}. {1} vouches for the server, until {2}.</source>
        <translation>{0}. {1} avala al servidor hasta el {2}.</translation>
    </message>
    <message>
        <source>{result} · {time} ms</source>
        <translation>{result} · {time} ms</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Comprobar la conexión</translation>
    </message>
    <message>
        <source>Checking; no call is placed.</source>
        <translation>Comprobando; no se hace ninguna llamada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>No se ofrece</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Pasos de la comprobación</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>{account}, extension {extension}</source>
        <translation>{account}, extensión {extension}</translation>
    </message>
</context>
<context>
    <name>DialPad</name>
    <message>
        <source>0 plus</source>
        <translation>0 más</translation>
    </message>
    <message>
        <source>Dial pad</source>
        <translation>Teclado de marcación</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>Almohadilla</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Asterisco</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Dialer</source>
        <translation>Acerca de Dialer</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>Teclado y ayuda</translation>
    </message>
</context>
<context>
    <name>Disposition</name>
    <message>
        <source>Before: {results}</source>
        <translation>Antes: {results}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>volver a llamar</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>no interesado</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>no llamar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>contactado</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>número erróneo</translation>
    </message>
    <message>
        <source>wrong person</source>
        <translation>persona errónea</translation>
    </message>
    <message>
        <source>{result} ({time})</source>
        <translation>{result} ({time})</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>A table for a spreadsheet or JSON for a program, both with notes and results; or each number once as a contact.</source>
        <translation>Una tabla para hojas de cálculo o JSON para un programa, ambos con notas y resultados; o cada número una sola vez como contacto.</translation>
    </message>
    <message numerus="yes">
        <source>Calls exported: %Ln
The file is {path}</source>
        <translation>
            <numerusform>Llamadas exportadas: %Ln
El archivo es {path}</numerusform>
            <numerusform>Llamadas exportadas: %Ln
El archivo es {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls written</source>
        <translation>Llamadas escritas</translation>
    </message>
    <message>
        <source>Calls: {done} of {total}</source>
        <translation>Llamadas: {done} de {total}</translation>
    </message>
    <message>
        <source>Close the export</source>
        <translation>Cerrar la exportación</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Exportar llamadas</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>Exportar las llamadas que se muestran</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Nothing was exported. {problem}</source>
        <translation>No se exportó nada. {problem}</translation>
    </message>
    <message>
        <source>Numbers (vCard)…</source>
        <translation>Números (vCard)…</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener la exportación</translation>
    </message>
    <message>
        <source>Stopped: nothing was exported.</source>
        <translation>Detenida: no se exportó nada.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabla (CSV)…</translation>
    </message>
    <message>
        <source>The log tells more.</source>
        <translation>El registro de eventos dice más.</translation>
    </message>
    <message>
        <source>calls-{day}</source>
        <translation>llamadas-{day}</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
</context>
<context>
    <name>FigureBody</name>
    <message>
        <source>Answered by caller ID</source>
        <translation>Contestadas según el identificador de llamadas</translation>
    </message>
    <message>
        <source>Answered by hour of day</source>
        <translation>Contestadas según la hora del día</translation>
    </message>
    <message>
        <source>Calls by result</source>
        <translation>Llamadas según el resultado</translation>
    </message>
    <message>
        <source>Compared with the time before</source>
        <translation>Comparación con el periodo anterior</translation>
    </message>
    <message>
        <source>There are no calls in this time.</source>
        <translation>No hay llamadas en este periodo.</translation>
    </message>
</context>
<context>
    <name>FileAdvice</name>
    <message>
        <source>Another program uses it. Close that program and try again.</source>
        <translation>Otro programa lo está usando. Cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It may not be opened or written. Check the permissions of the file and its folder.</source>
        <translation>No se puede abrir ni escribir. Compruebe los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
        <source>Its drive can&apos;t be reached. Connect it and try again.</source>
        <translation>No se puede acceder a su unidad. Conéctela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Its folder is missing. Make the folder and try again.</source>
        <translation>Falta su carpeta. Créela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something else has the name of a file. Move it elsewhere and try again.</source>
        <translation>Otra cosa tiene el nombre de un archivo. Muévala a otro lugar e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something else has the name of a folder. Move it elsewhere and try again.</source>
        <translation>Otra cosa tiene el nombre de una carpeta. Muévala a otro lugar e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The computer has too little memory left. Close other programs and try again.</source>
        <translation>Al equipo le queda muy poca memoria. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is read-only. Make it writable, or use another folder.</source>
        <translation>El disco es de solo lectura. Permita escribir en él o use otra carpeta.</translation>
    </message>
    <message>
        <source>The disk reports an error. Check the disk and its free space.</source>
        <translation>El disco comunica un error. Compruebe el disco y su espacio libre.</translation>
    </message>
    <message>
        <source>The file may not become larger. Free some space, or raise the limit.</source>
        <translation>El archivo no puede crecer más. Libere espacio o aumente el límite.</translation>
    </message>
    <message>
        <source>The links on the way there lead in a circle. Correct them and try again.</source>
        <translation>Los enlaces de la ruta forman un bucle. Corríjalos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The path can&apos;t be used here. Use another folder.</source>
        <translation>Esta ruta no se puede usar aquí. Use otra carpeta.</translation>
    </message>
    <message>
        <source>The path is too long. Use a folder with a shorter one.</source>
        <translation>La ruta es demasiado larga. Use una carpeta con una más corta.</translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs and try again.</source>
        <translation>Hay demasiados archivos abiertos. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your share of the disk (the quota) is used up. Free some space and try again.</source>
        <translation>Su parte del disco (la cuota) está agotada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{error}. Check the permissions and the disk&apos;s free space.</source>
        <translation>{error}. Compruebe los permisos y el espacio libre del disco.</translation>
    </message>
    <message>
        <source>{path} is no file. Move it elsewhere and try again.</source>
        <translation>{path} no es un archivo. Muévalo a otro lugar e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The call history can&apos;t be read now.</source>
        <translation>Ahora no se puede leer el historial de llamadas.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read, nor moved aside.</source>
        <translation>No se puede leer ni apartar la configuración {path}.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be read.</source>
        <translation>No se puede leer la configuración {path}.</translation>
    </message>
    <message>
        <source>The settings {path} can&apos;t be saved.</source>
        <translation>No se puede guardar la configuración {path}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read.</source>
        <translation>No se puede leer {path}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written.</source>
        <translation>No se puede escribir {path}.</translation>
    </message>
    <message>
        <source>{path} holds no settings of this program.</source>
        <translation>{path} no contiene ninguna configuración de este programa.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Account of the calls</source>
        <translation>Cuenta de las llamadas</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>Cuenta: todas</translation>
    </message>
    <message>
        <source>Any extension</source>
        <translation>Extensión: todas</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Resultado: todos</translation>
    </message>
    <message>
        <source>Any talk time</source>
        <translation>Duración: todas</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Fecha: todas</translation>
    </message>
    <message>
        <source>Extension of the calls</source>
        <translation>Extensión de las llamadas</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>From {extension}</source>
        <translation>Desde {extension}</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Del … al …</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún sin resultado</translation>
    </message>
    <message>
        <source>Only {number}</source>
        <translation>Solo {number}</translation>
    </message>
    <message>
        <source>Result of the calls</source>
        <translation>Resultado de las llamadas</translation>
    </message>
    <message>
        <source>Show the calls with other numbers than {number}, too</source>
        <translation>Mostrar también las llamadas con números distintos de {number}</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Tiempo de conversación</translation>
    </message>
    <message>
        <source>Talk {time} or more</source>
        <translation>De {time} o más</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>Hasta este día</translation>
    </message>
</context>
<context>
    <name>HangUp</name>
    <message>
        <source>another cause</source>
        <translation>otra causa</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>cause not known</source>
        <translation>causa desconocida</translation>
    </message>
    <message>
        <source>cause {code}</source>
        <translation>causa {code}</translation>
    </message>
    <message>
        <source>ended by the phone system</source>
        <translation>terminada por la centralita</translation>
    </message>
    <message>
        <source>ended normally</source>
        <translation>terminada con normalidad</translation>
    </message>
    <message>
        <source>faulty request</source>
        <translation>solicitud errónea</translation>
    </message>
    <message>
        <source>hung up at the other end</source>
        <translation>colgó la otra parte</translation>
    </message>
    <message>
        <source>hung up at your end</source>
        <translation>colgó usted</translation>
    </message>
    <message>
        <source>intercepted</source>
        <translation>interceptada</translation>
    </message>
    <message>
        <source>location not known</source>
        <translation>ubicación desconocida</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>no such extension</source>
        <translation>no existe la extensión</translation>
    </message>
    <message>
        <source>not a valid call</source>
        <translation>no es una llamada válida</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin contestar</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>no permitida</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>no localizable</translation>
    </message>
    <message>
        <source>number not found</source>
        <translation>número no encontrado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada por el destinatario</translation>
    </message>
    <message>
        <source>the extension was offline</source>
        <translation>la extensión estaba sin conexión</translation>
    </message>
    <message>
        <source>the line failed</source>
        <translation>falló la línea</translation>
    </message>
    <message>
        <source>the number has changed</source>
        <translation>el número ha cambiado</translation>
    </message>
    <message>
        <source>the request took too long</source>
        <translation>la solicitud tardó demasiado</translation>
    </message>
    <message>
        <source>the time was up</source>
        <translation>se agotó el tiempo</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>0 on the dial pad</source>
        <translation>0 en el teclado de marcación</translation>
    </message>
    <message>
        <source>0 to 9, *, #, +</source>
        <translation>De 0 a 9, *, #, +</translation>
    </message>
    <message>
        <source>1. Type or paste a number and press Call: your own phone rings.</source>
        <translation>1. Escriba o pegue un número y pulse Llamar: suena su propio teléfono.</translation>
    </message>
    <message>
        <source>2. Pick it up.</source>
        <translation>2. Descuélguelo.</translation>
    </message>
    <message>
        <source>3. The phone system connects the number. The sound is on your phone, not in this program.</source>
        <translation>3. La centralita conecta el número. El sonido está en su teléfono, no en este programa.</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Teclas de flecha, Inicio, Fin</translation>
    </message>
    <message>
        <source>Bring back what was pasted as it was; in the recent calls, what was deleted</source>
        <translation>Recuperar lo pegado tal como era; en las llamadas recientes, lo eliminado</translation>
    </message>
    <message>
        <source>Clear the number; close the search, or what is known of a call. It never ends a call</source>
        <translation>Borrar el número; cerrar la búsqueda o los detalles de una llamada. Nunca termina una llamada</translation>
    </message>
    <message>
        <source>Dialer {version}
A click-to-call dialer for a phone at a cloud PBX.
MIT licence. It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that comes with it.</source>
        <translation>Dialer {version}
Marcador con un clic para un teléfono en una centralita en la nube.
Licencia MIT. Usa Qt y PySide bajo la LGPL-3; todas las licencias están en la carpeta «licenses» que lo acompaña.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Go to the contacts</source>
        <translation>Ir a los contactos</translation>
    </message>
    <message>
        <source>Go to the number</source>
        <translation>Ir al número</translation>
    </message>
    <message>
        <source>Go to the number, wherever the focus is outside a text field; after a call they begin a new one</source>
        <translation>Van al número, esté donde esté el foco fuera de un campo de texto; después de una llamada empiezan uno nuevo</translation>
    </message>
    <message>
        <source>Go to the recent calls</source>
        <translation>Ir a las llamadas recientes</translation>
    </message>
    <message>
        <source>Go to the statistics</source>
        <translation>Ir a las estadísticas</translation>
    </message>
    <message>
        <source>Hold it down with the mouse, or Shift-click it, for a +</source>
        <translation>Manténgalo pulsado con el ratón, o haga clic con Mayús, para escribir +</translation>
    </message>
    <message>
        <source>In the number: call it; in the empty field: bring back the last number. In any other field: go back to the number, without a call</source>
        <translation>En el número: llamar; en el campo vacío: recuperar el último número. En cualquier otro campo: volver al número, sin llamar</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>Más grande, más pequeño, tamaño normal</translation>
    </message>
    <message>
        <source>On a contact: put its number into the field, change it, delete it</source>
        <translation>En un contacto: llevar su número al campo, editarlo, eliminarlo</translation>
    </message>
    <message>
        <source>On a recent call: copy its number, show all that can be done</source>
        <translation>En una llamada reciente: copiar su número, mostrar todo lo que se puede hacer</translation>
    </message>
    <message>
        <source>On a recent call: put its number into the field, open its recording, delete it</source>
        <translation>En una llamada reciente: llevar su número al campo, abrir su grabación, eliminarla</translation>
    </message>
    <message>
        <source>On the dial pad: go from key to key</source>
        <translation>En el teclado de marcación: ir de tecla en tecla</translation>
    </message>
    <message>
        <source>Paste a number, cleaned</source>
        <translation>Pegar un número, limpio</translation>
    </message>
    <message>
        <source>Put in the last number</source>
        <translation>Recuperar el último número</translation>
    </message>
    <message>
        <source>Search the calls or the contacts</source>
        <translation>Buscar en las llamadas o en los contactos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>This help, quit</source>
        <translation>Esta ayuda, salir</translation>
    </message>
    <message>
        <source>While people are offered: go to them; Return puts the number in</source>
        <translation>Mientras se ofrecen contactos: ir a ellos; Retorno lleva el número al campo</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln may be there already: the same number, but no name or another ID.</source>
        <translation>
            <numerusform>%Ln quizá ya exista: mismo número, pero sin nombre o con otro ID.</numerusform>
            <numerusform>%Ln quizá ya existan: mismo número, pero sin nombre o con otro ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>Y %Ln más</numerusform>
            <numerusform>Y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Encoding: change it where names look wrong</source>
        <translation>Codificación: cámbiela si los nombres se ven mal</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>Merge with the contact that is there</source>
        <translation>Combinar con el contacto existente</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Omitirlos</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <translation>Lo que no se puede leer</translation>
    </message>
    <message>
        <source>What can&apos;t be read is not imported:</source>
        <translation>Lo que no se puede leer no se importa:</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Qué contienen las columnas</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Qué hacer con ellos</translation>
    </message>
    <message>
        <source>{column} holds</source>
        <translation>{column} contiene</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>A link was refused: it holds control characters.</source>
        <translation>Se rechazó un enlace: contiene caracteres de control.</translation>
    </message>
    <message>
        <source>A link was refused: it is longer than {count} characters.</source>
        <translation>Se rechazó un enlace: tiene más de {count} caracteres.</translation>
    </message>
    <message>
        <source>Choose Dialer in the page that your system has opened; it alone can change it.</source>
        <translation>Elija Dialer en la página que ha abierto su sistema; solo ella puede cambiarlo.</translation>
    </message>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer opens phone links from now on.</source>
        <translation>Desde ahora Dialer abre los enlaces telefónicos.</translation>
    </message>
    <message>
        <source>It could not be changed: {reason}</source>
        <translation>No se pudo cambiar: {reason}</translation>
    </message>
    <message>
        <source>Links are opened as before.</source>
        <translation>Los enlaces se abren como antes.</translation>
    </message>
    <message>
        <source>More than {count} links came within {seconds} seconds. Only the last one counts: {number}</source>
        <translation>Llegaron más de {count} enlaces en {seconds} segundos. Solo cuenta el último: {number}</translation>
    </message>
    <message>
        <source>No program, as far as is known.</source>
        <translation>Ningún programa, que se sepa.</translation>
    </message>
    <message>
        <source>The test link came back: Dialer opens phone links.</source>
        <translation>El enlace de prueba ha vuelto: Dialer abre los enlaces telefónicos.</translation>
    </message>
    <message>
        <source>The test link did not come back: another program has opened it, or none.</source>
        <translation>El enlace de prueba no ha vuelto: lo abrió otro programa, o ninguno.</translation>
    </message>
    <message>
        <source>The test link is on its way…</source>
        <translation>El enlace de prueba está en camino…</translation>
    </message>
    <message>
        <source>This can&apos;t be told from here. Choose Dialer among the default programs in the settings of your desktop.</source>
        <translation>Desde aquí no se puede saber. Elija Dialer entre los programas predeterminados en la configuración de su escritorio.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>A tel: or callto: link in a browser or a mail fills in the number here, and waits for you. A link never dials.</source>
        <translation>Un enlace tel: o callto: de un navegador o un correo escribe aquí el número, y usted decide si llama. Un enlace nunca marca.</translation>
    </message>
    <message>
        <source>Let the program open links that did before</source>
        <translation>Dejar que abra los enlaces el programa que lo hacía antes</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Make Dialer the handler</source>
        <translation>Abrir los enlaces con Dialer</translation>
    </message>
    <message>
        <source>Phone links</source>
        <translation>Enlaces telefónicos</translation>
    </message>
    <message>
        <source>Test link</source>
        <translation>Probar un enlace</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{scheme}: links are opened by</source>
        <translation>Los enlaces {scheme}: los abre</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Call ended</source>
        <translation>Llamada terminada</translation>
    </message>
    <message>
        <source>In a call with {number}</source>
        <translation>En una llamada con {number}</translation>
    </message>
    <message>
        <source>No sign of a call on {extension}</source>
        <translation>Sin señal de llamada en {extension}</translation>
    </message>
    <message>
        <source>Now the phone system calls {number}.</source>
        <translation>Ahora la centralita llama a {number}.</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>Resultado desconocido: su teléfono aún puede sonar</translation>
    </message>
    <message>
        <source>Perhaps the phone is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>Quizá el teléfono esté apagado, sin conexión, en no molestar o desviado, o {extension} no sea su extensión.</translation>
    </message>
    <message>
        <source>Phone {extension} shows another call just now.</source>
        <translation>El teléfono {extension} muestra ahora otra llamada.</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Solicitud aceptada</translation>
    </message>
    <message>
        <source>Request accepted, but {extension} is not ringing yet</source>
        <translation>Solicitud aceptada, pero {extension} aún no suena</translation>
    </message>
    <message>
        <source>Request accepted: does {extension} ring?</source>
        <translation>Solicitud aceptada: ¿suena {extension}?</translation>
    </message>
    <message>
        <source>The answer was lost, and phone {extension} showed no sign of a call since. You can call again.</source>
        <translation>La respuesta se perdió y el teléfono {extension} no ha dado señales de llamada desde entonces. Puede llamar de nuevo.</translation>
    </message>
    <message>
        <source>The call can&apos;t be followed any further: look at phone {extension}.</source>
        <translation>No se puede seguir más la llamada: mire el teléfono {extension}.</translation>
    </message>
    <message>
        <source>The dialer watches phone {extension} to find out.</source>
        <translation>Dialer observa el teléfono {extension} para averiguarlo.</translation>
    </message>
    <message>
        <source>The phone&apos;s state can&apos;t be had just now. If it is silent, perhaps it is off or offline, set to do not disturb or forwarded, or {extension} is not your extension.</source>
        <translation>Ahora no se puede conocer el estado del teléfono. Si no suena, quizá esté apagado, sin conexión, en no molestar o desviado, o {extension} no sea su extensión.</translation>
    </message>
    <message>
        <source>The request was accepted, but the phone showed no sign of a call. Check that it is on and signed in as {extension}, and neither forwarded nor set to do not disturb.</source>
        <translation>La solicitud fue aceptada, pero el teléfono no dio señales de llamada. Compruebe que esté encendido y registrado como {extension}, y que no esté desviado ni en no molestar.</translation>
    </message>
    <message>
        <source>Then the phone system calls {number}.</source>
        <translation>Después la centralita llama a {number}.</translation>
    </message>
    <message>
        <source>Was in a call with {number}, end not seen</source>
        <translation>Estaba en una llamada con {number}, no se vio el final</translation>
    </message>
    <message>
        <source>You were in a call with {number} for {time}.</source>
        <translation>Estuvo en una llamada con {number} durante {time}.</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>Su teléfono {extension} debería sonar: descuélguelo.</translation>
    </message>
    <message>
        <source>{extension} did not ring</source>
        <translation>{extension} no sonó</translation>
    </message>
    <message>
        <source>{extension} is picked up</source>
        <translation>{extension} está descolgado</translation>
    </message>
    <message>
        <source>{extension} is ringing: pick up</source>
        <translation>{extension} está sonando: descuelgue</translation>
    </message>
    <message>
        <source>{extension} stopped ringing and was not seen to be picked up.</source>
        <translation>{extension} dejó de sonar y no se vio que se descolgara.</translation>
    </message>
    <message>
        <source>{extension} was picked up, end not seen</source>
        <translation>{extension} se descolgó, no se vio el final</translation>
    </message>
    <message>
        <source>{extension} was ringing, end not seen</source>
        <translation>{extension} sonaba, no se vio el final</translation>
    </message>
    <message>
        <source>{number} was not seen to answer.</source>
        <translation>No se vio que {number} contestara.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system has it</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>In the window, {larger} and {smaller} change it, too; {normal} is 100 %.</source>
        <translation>En la ventana también lo cambian {larger} y {smaller}; {normal} es el 100 %.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Tamaño de la interfaz</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer (demo)</source>
        <translation>Dialer (demostración)</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A provider is believed when an authority vouches for it that the system trusts.</source>
        <translation>Se confía en un proveedor cuando lo avala una autoridad en la que confía el sistema.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Comprobar la conexión…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Newer releases</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Nobody is asked for a newer release.</source>
        <translation>No se buscan versiones nuevas.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The address that came with this program, or your administrator&apos;s, is asked once a day. Nothing about you is sent.</source>
        <translation>Una vez al día se consulta la dirección que venía con este programa, o la de su administrador. No se envía nada sobre usted.</translation>
    </message>
    <message>
        <source>The one that the system names for the provider&apos;s address. The connection check shows which one that is.</source>
        <translation>El que el sistema indica para la dirección del proveedor. La comprobación de la conexión muestra cuál es.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Call again</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Comprobar la conexión…</translation>
    </message>
    <message>
        <source>Choose caller ID</source>
        <translation>Elegir identificador</translation>
    </message>
    <message>
        <source>Choose extension</source>
        <translation>Elegir extensión</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Abrir la cuenta</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Result: {result}</source>
        <translation>Resultado: {result}</translation>
    </message>
    <message>
        <source>Suggested: {result}</source>
        <translation>Sugerido: {result}</translation>
    </message>
    <message>
        <source>The note is as it was before.</source>
        <translation>La nota vuelve a estar como antes.</translation>
    </message>
    <message>
        <source>Undo the note</source>
        <translation>Deshacer la nota</translation>
    </message>
    <message>
        <source>What was said, what comes next</source>
        <translation>Qué se dijo, qué sigue</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin indicar</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A newer version of this program keeps the call history in a way that this one does not know. It is left as it is, and no call can be placed.</source>
        <translation>Una versión más reciente de este programa guarda el historial de llamadas de un modo que esta no conoce. Se deja como está y no se puede llamar.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the call history, as after a restore. All calls were added to it, so nothing is lost.</source>
        <translation>Otro archivo ha ocupado el lugar del historial de llamadas, como tras una restauración. Se le añadieron todas las llamadas, así que no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Calls under way when the program last ended: {count}. They are in the list as “outcome unknown”.</source>
        <translation>Llamadas en curso cuando el programa terminó la última vez: {count}. Figuran en la lista como «resultado desconocido».</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los datos</translation>
    </message>
    <message>
        <source>Nothing on this computer opened the link into your CRM. Choose a browser in the settings of your desktop, or check the link in the account.</source>
        <translation>Ningún programa de este equipo abrió el enlace a su CRM. Elija un navegador en la configuración de su escritorio o compruebe el enlace en la cuenta.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens the log. It is here:</source>
        <translation>Ningún programa de este equipo abre el registro de eventos. Está aquí:</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Establecido por su organización</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It goes on, and the log tells more.</source>
        <translation>Algo ha fallado dentro de este programa ({hint}). Sigue funcionando; el registro de eventos dice más.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program. It goes on, and the log tells more.</source>
        <translation>Algo ha fallado dentro de este programa. Sigue funcionando; el registro de eventos dice más.</translation>
    </message>
    <message>
        <source>The call history can&apos;t be written, so no call can be placed. The dialer goes on trying, and says no more of it once it works.</source>
        <translation>No se puede escribir el historial de llamadas, así que no se puede llamar. Dialer lo sigue intentando; este aviso desaparece en cuanto funcione.</translation>
    </message>
    <message>
        <source>The call history was damaged. It was set aside and a new one begun. The damaged file is:</source>
        <translation>El historial de llamadas estaba dañado. Se apartó y se empezó uno nuevo. El archivo dañado es:</translation>
    </message>
    <message>
        <source>The contacts can&apos;t be read or saved now; calls work as before. The dialer goes on trying to save what you change, and says no more of it once it works.</source>
        <translation>Ahora no se pueden leer ni guardar los contactos; puede llamar como siempre. Dialer sigue intentando guardar lo que cambie; este aviso desaparece en cuanto funcione.</translation>
    </message>
    <message>
        <source>The contacts were damaged. They were set aside and an empty file begun. The damaged file is:</source>
        <translation>Los contactos estaban dañados. Se apartaron y se empezó un archivo vacío. El archivo dañado es:</translation>
    </message>
    <message>
        <source>The demo&apos;s simulated provider could not be started.</source>
        <translation>No se pudo iniciar el proveedor simulado de la demostración.</translation>
    </message>
    <message>
        <source>The details are in the clipboard, without tokens and whole numbers. Paste them into your message to support.</source>
        <translation>Los datos están en el portapapeles, sin tokens ni números completos. Péguelos en su mensaje al soporte.</translation>
    </message>
    <message>
        <source>The file of the call history was moved, deleted or emptied while the dialer had it open. It was written anew with all calls, so nothing is lost.</source>
        <translation>El archivo del historial de llamadas fue movido, eliminado o vaciado mientras Dialer lo tenía abierto. Se escribió de nuevo con todas las llamadas, así que no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The file of the call history was overwritten while the dialer had it open. The calls since its start were added to it; older ones that are missing in the list can be fetched with “Catch up…” in the menu “Go”.</source>
        <translation>El archivo del historial de llamadas fue sobrescrito mientras Dialer lo tenía abierto. Se le añadieron las llamadas desde su inicio; las anteriores que falten en la lista se pueden traer con «Ponerse al día…» en el menú «Ir».</translation>
    </message>
    <message>
        <source>The settings could not be read. They are left as they are.</source>
        <translation>No se pudo leer la configuración. Se deja como está.</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the disk.</source>
        <translation>No se pudo guardar la configuración. Compruebe el disco.</translation>
    </message>
    <message>
        <source>The settings were damaged. They were set aside and new ones begun. The damaged file is:</source>
        <translation>La configuración estaba dañada. Se apartó y se empezó una nueva. El archivo dañado es:</translation>
    </message>
    <message>
        <source>What was there instead was no history, and was set aside:</source>
        <translation>Lo que había en su lugar no era un historial y se apartó:</translation>
    </message>
    <message>
        <source>Your organisation keeps calls for {days} days. Older ones are deleted now, for good: {count}.</source>
        <translation>Su organización conserva las llamadas {days} días. Las más antiguas se eliminan ahora definitivamente: {count}.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy for this program has a mistake, so nothing of it counts. Tell your administrator:</source>
        <translation>La directiva de su organización para este programa tiene un error, así que no se aplica nada de ella. Avise a su administrador:</translation>
    </message>
</context>
<context>
    <name>NumberChooser</name>
    <message numerus="yes">
        <source>Not shown: %n more</source>
        <translation>
            <numerusform>Sin mostrar: %n más</numerusform>
            <numerusform>Sin mostrar: %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Which number?</source>
        <translation>¿Qué número?</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Número o nombre</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Número al que llamar</translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Paste {number}</source>
        <translation>Pegar {number}</translation>
    </message>
    <message>
        <source>Press Down to choose one of these people.</source>
        <translation>Pulse la flecha abajo para elegir a una de estas personas.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>* and # can only begin a service code such as *97.</source>
        <translation>* y # solo pueden iniciar un código de servicio como *97.</translation>
    </message>
    <message>
        <source>Check it: the country&apos;s numbering plan has no such number.</source>
        <translation>Compruébelo: el plan de numeración del país no tiene ese número.</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>From a link: a premium-rate number, which costs extra.</source>
        <translation>De un enlace: un número de tarificación adicional.</translation>
    </message>
    <message>
        <source>From a link: a service code, which can change how your phone works.</source>
        <translation>De un enlace: un código de servicio, que puede cambiar cómo funciona su teléfono.</translation>
    </message>
    <message>
        <source>From a link: an emergency number.</source>
        <translation>De un enlace: un número de emergencias.</translation>
    </message>
    <message>
        <source>From a link: this is the phone you call from.</source>
        <translation>De un enlace: es el teléfono desde el que usted llama.</translation>
    </message>
    <message>
        <source>No number looks like this.</source>
        <translation>Ningún número es así.</translation>
    </message>
    <message>
        <source>The link names extension {extension}; it is not dialled.</source>
        <translation>El enlace indica la extensión {extension}; no se marca.</translation>
    </message>
    <message>
        <source>There are several numbers: choose one.</source>
        <translation>Hay varios números: elija uno.</translation>
    </message>
    <message>
        <source>There is no number in this text.</source>
        <translation>No hay ningún número en este texto.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Este número es demasiado largo.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>Este número es demasiado corto.</translation>
    </message>
    <message>
        <source>Type or paste a number first.</source>
        <translation>Escriba o pegue antes un número.</translation>
    </message>
    <message>
        <source>{country} {time}</source>
        <translation>{country} {time}</translation>
    </message>
    <message>
        <source>{country}, {time}</source>
        <translation>{country}, {time}</translation>
    </message>
    <message>
        <source>{first} to {last} there</source>
        <translation>de {first} a {last} allí</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>{time} allí</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>(no words)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>If your phone stays quiet, call again.</source>
        <translation>Si su teléfono no suena, llame de nuevo.</translation>
    </message>
    <message>
        <source>Outcome unknown: your phone may still ring</source>
        <translation>Resultado desconocido: su teléfono aún puede sonar</translation>
    </message>
    <message>
        <source>Preparing the request…</source>
        <translation>Preparando la solicitud…</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>Enviando la solicitud…</translation>
    </message>
    <message>
        <source>The call may have been placed.</source>
        <translation>Es posible que la llamada se haya hecho.</translation>
    </message>
    <message>
        <source>The call was not placed.</source>
        <translation>La llamada no se hizo.</translation>
    </message>
    <message>
        <source>The call was probably not placed. Look at your phone before you try again.</source>
        <translation>Probablemente la llamada no se hizo. Mire su teléfono antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>El proveedor dice</translation>
    </message>
    <message>
        <source>The provider says (code {code})</source>
        <translation>El proveedor dice (código {code})</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not given the token yet. It may be asking for its password in a window of its own.</source>
        <translation>El llavero del sistema aún no ha entregado el token. Quizá pida su contraseña en otra ventana.</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation>Esperando al llavero</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Respuesta recibida</translation>
    </message>
    <message>
        <source>You stopped waiting, but the request may have left.</source>
        <translation>Dejó de esperar, pero la solicitud puede haber salido.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviada</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>resultado desconocido</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation>solicitud aceptada</translation>
    </message>
    <message>
        <source>request under way</source>
        <translation>solicitud en curso</translation>
    </message>
    <message>
        <source>stopped, not sent</source>
        <translation>detenida, no enviada</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n found, Down goes to them</source>
        <translation>
            <numerusform>%n resultado; la flecha abajo lleva a él</numerusform>
            <numerusform>%n resultados; la flecha abajo lleva a ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Any person</source>
        <translation>Persona: todas</translation>
    </message>
    <message>
        <source>Nobody with a number is called so.</source>
        <translation>Nadie con un número se llama así.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Demo phone {extension}: in a call</source>
        <translation>Teléfono de demostración {extension}: en una llamada</translation>
    </message>
    <message>
        <source>Demo phone {extension}: it rings. Pick it up, or wait.</source>
        <translation>Teléfono de demostración {extension}: está sonando. Descuélguelo o espere.</translation>
    </message>
    <message>
        <source>Demo phone {extension}: picked up</source>
        <translation>Teléfono de demostración {extension}: descolgado</translation>
    </message>
    <message>
        <source>Demo phone {extension}: silent</source>
        <translation>Teléfono de demostración {extension}: en silencio</translation>
    </message>
    <message>
        <source>Demo: no real call is placed</source>
        <translation>Demostración: no se hace ninguna llamada real</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Descolgar</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Calls can&apos;t be followed.</source>
        <translation>Las llamadas no se pueden seguir.</translation>
    </message>
    <message>
        <source>Records of calls are not part of your subscription.</source>
        <translation>Los registros de llamadas no forman parte de su contrato.</translation>
    </message>
    <message>
        <source>Talking times and recordings stay unknown.</source>
        <translation>Los tiempos de conversación y las grabaciones no se conocerán.</translation>
    </message>
    <message>
        <source>The extensions you typed go on working.</source>
        <translation>Las extensiones que escribió siguen funcionando.</translation>
    </message>
    <message>
        <source>The list of phones is not part of your subscription.</source>
        <translation>La lista de teléfonos no forma parte de su contrato.</translation>
    </message>
    <message>
        <source>The provider did not list the phones.</source>
        <translation>El proveedor no dio la lista de teléfonos.</translation>
    </message>
    <message>
        <source>The provider does not give records of calls to this network.</source>
        <translation>El proveedor no da registros de llamadas a esta red.</translation>
    </message>
    <message>
        <source>The provider does not give records of calls.</source>
        <translation>El proveedor no da registros de llamadas.</translation>
    </message>
    <message>
        <source>The provider does not give the list of phones to this network.</source>
        <translation>El proveedor no da la lista de teléfonos a esta red.</translation>
    </message>
    <message>
        <source>The provider does not tell here what phones are doing.</source>
        <translation>El proveedor no dice aquí qué hacen los teléfonos.</translation>
    </message>
    <message>
        <source>The provider does not tell this network what phones are doing.</source>
        <translation>El proveedor no dice a esta red qué hacen los teléfonos.</translation>
    </message>
    <message>
        <source>The provider does not tell what phones are doing.</source>
        <translation>El proveedor no dice qué hacen los teléfonos.</translation>
    </message>
    <message>
        <source>The provider lists {total} phones; the first {count} are shown. To call from another one, add its extension to the account.</source>
        <translation>El proveedor enumera {total} teléfonos; se muestran los primeros {count}. Para llamar desde otro, añada su extensión a la cuenta.</translation>
    </message>
    <message>
        <source>The provider offers no list of phones here.</source>
        <translation>El proveedor no ofrece aquí ninguna lista de teléfonos.</translation>
    </message>
    <message>
        <source>The provider offers no records of calls here.</source>
        <translation>El proveedor no ofrece aquí registros de llamadas.</translation>
    </message>
    <message>
        <source>What phones are doing is not part of your subscription.</source>
        <translation>El estado de los teléfonos no forma parte de su contrato.</translation>
    </message>
    <message>
        <source>busy otherwise</source>
        <translation>ocupado en otra cosa</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>en llamada</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>online</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>picked up</source>
        <translation>descolgado</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>{extension} · {state}</source>
        <translation>{extension} · {state}</translation>
    </message>
    <message>
        <source>{extension}, {state}</source>
        <translation>{extension}, {state}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Ask the administrator of your phone system.</source>
        <translation>Consulte al administrador de su centralita.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Pida al administrador que permita la dirección de internet de este equipo.</translation>
    </message>
    <message>
        <source>Check that phone {extension} is on and signed in, then call again.</source>
        <translation>Compruebe que el teléfono {extension} esté encendido y registrado, y llame de nuevo.</translation>
    </message>
    <message>
        <source>Check the API address in the account, and the network.</source>
        <translation>Compruebe la dirección de la API en la cuenta y la red.</translation>
    </message>
    <message>
        <source>Check the API address in the account.</source>
        <translation>Compruebe la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>Check the app ID the token was made with.</source>
        <translation>Compruebe el ID de aplicación con el que se creó el token.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, then call again.</source>
        <translation>Compruebe el cable o la red Wi-Fi y llame de nuevo.</translation>
    </message>
    <message>
        <source>Check the number, or ask the administrator.</source>
        <translation>Compruebe el número o consulte al administrador.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Compruebe la configuración del proxy del sistema.</translation>
    </message>
    <message>
        <source>Check whether the address begins with http or https.</source>
        <translation>Compruebe si la dirección empieza por http o por https.</translation>
    </message>
    <message>
        <source>Choose another caller ID, or leave it to the provider.</source>
        <translation>Elija otro identificador de llamadas o deje que lo elija el proveedor.</translation>
    </message>
    <message>
        <source>Choose another extension, or ask the administrator.</source>
        <translation>Elija otra extensión o consulte al administrador.</translation>
    </message>
    <message>
        <source>Choose another extension, or correct the list in the account.</source>
        <translation>Elija otra extensión o corrija la lista en la cuenta.</translation>
    </message>
    <message>
        <source>Correct the API address in the account.</source>
        <translation>Corrija la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, call again. Show this to the administrator.</source>
        <translation>Si su teléfono {extension} no suena, llame de nuevo. Muestre esto al administrador.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, check the API address and network.</source>
        <translation>Si su teléfono {extension} no suena, compruebe la dirección de la API y la red.</translation>
    </message>
    <message>
        <source>If your phone {extension} stays quiet, correct the API address.</source>
        <translation>Si su teléfono {extension} no suena, corrija la dirección de la API.</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keyring&apos;s password. Or paste the token into the account: it then lasts until the program ends.</source>
        <translation>Busque una ventana que pida la contraseña del llavero. O pegue el token en la cuenta: así dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Not sent: no secure connection could be made</source>
        <translation>No enviada: no se pudo establecer una conexión segura</translation>
    </message>
    <message>
        <source>Not sent: nothing answers at the provider&apos;s address</source>
        <translation>No enviada: nada responde en la dirección del proveedor</translation>
    </message>
    <message>
        <source>Not sent: signing in at the provider did not work</source>
        <translation>No enviada: no se pudo iniciar sesión con el proveedor</translation>
    </message>
    <message>
        <source>Not sent: the API address can&apos;t be used</source>
        <translation>No enviada: no se puede usar la dirección de la API</translation>
    </message>
    <message>
        <source>Not sent: the call could not be noted in the history</source>
        <translation>No enviada: no se pudo anotar la llamada en el historial</translation>
    </message>
    <message>
        <source>Not sent: the connection took too long</source>
        <translation>No enviada: la conexión tardó demasiado</translation>
    </message>
    <message>
        <source>Not sent: the keyring did not answer in time</source>
        <translation>No enviada: el llavero no respondió a tiempo</translation>
    </message>
    <message>
        <source>Not sent: the keyring failed</source>
        <translation>No enviada: el llavero ha fallado</translation>
    </message>
    <message>
        <source>Not sent: the keyring is locked</source>
        <translation>No enviada: el llavero está bloqueado</translation>
    </message>
    <message>
        <source>Not sent: the network is unreachable</source>
        <translation>No enviada: no se puede acceder a la red</translation>
    </message>
    <message>
        <source>Not sent: the provider can&apos;t be reached</source>
        <translation>No enviada: no se puede contactar con el proveedor</translation>
    </message>
    <message>
        <source>Not sent: the provider&apos;s address was not found</source>
        <translation>No enviada: no se encontró la dirección del proveedor</translation>
    </message>
    <message>
        <source>Not sent: the proxy did not let it through</source>
        <translation>No enviada: el proxy no la dejó pasar</translation>
    </message>
    <message>
        <source>Not sent: the server&apos;s certificate can&apos;t be trusted</source>
        <translation>No enviada: no se puede confiar en el certificado del servidor</translation>
    </message>
    <message>
        <source>Not sent: this account has no access key</source>
        <translation>No enviada: esta cuenta no tiene clave de acceso</translation>
    </message>
    <message>
        <source>Not sent: this account has no token</source>
        <translation>No enviada: esta cuenta no tiene token</translation>
    </message>
    <message>
        <source>Not sent: this computer has no keyring to read from</source>
        <translation>No enviada: este equipo no tiene llavero del que leer</translation>
    </message>
    <message>
        <source>Nothing was given away. Show the details below to the administrator.</source>
        <translation>No se ha revelado nada. Muestre los detalles de abajo al administrador.</translation>
    </message>
    <message>
        <source>Nothing was given away. Tell the administrator of your phone system.</source>
        <translation>No se ha revelado nada. Avise al administrador de su centralita.</translation>
    </message>
    <message>
        <source>Paste a new token into the account, then call again.</source>
        <translation>Pegue un token nuevo en la cuenta y llame de nuevo.</translation>
    </message>
    <message>
        <source>Paste the token into the account, then call again.</source>
        <translation>Pegue el token en la cuenta y llame de nuevo.</translation>
    </message>
    <message>
        <source>Paste the token into the account: it then lasts until the program ends.</source>
        <translation>Pegue el token en la cuenta: así dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Press Call when you want to try again.</source>
        <translation>Pulse Llamar cuando quiera volver a intentarlo.</translation>
    </message>
    <message>
        <source>Put the access key into the account, then call again.</source>
        <translation>Introduzca la clave de acceso en la cuenta y llame de nuevo.</translation>
    </message>
    <message>
        <source>Put the right access key into the account.</source>
        <translation>Introduzca la clave de acceso correcta en la cuenta.</translation>
    </message>
    <message>
        <source>Refused for a reason this program does not know</source>
        <translation>Rechazada por un motivo que este programa no conoce</translation>
    </message>
    <message>
        <source>Refused with a code this program does not know</source>
        <translation>Rechazada con un código que este programa no conoce</translation>
    </message>
    <message>
        <source>Refused: a call rule forbids this call</source>
        <translation>Rechazada: una regla de llamadas prohíbe esta llamada</translation>
    </message>
    <message>
        <source>Refused: calling is not part of the subscription</source>
        <translation>Rechazada: llamar no forma parte del contrato</translation>
    </message>
    <message>
        <source>Refused: calls are not allowed from this network</source>
        <translation>Rechazada: no se permiten llamadas desde esta red</translation>
    </message>
    <message>
        <source>Refused: no line is free under the call rules</source>
        <translation>Rechazada: no hay ninguna línea libre según las reglas de llamadas</translation>
    </message>
    <message>
        <source>Refused: something went wrong at the provider</source>
        <translation>Rechazada: algo ha fallado en el proveedor</translation>
    </message>
    <message>
        <source>Refused: the access key is wrong</source>
        <translation>Rechazada: la clave de acceso es incorrecta</translation>
    </message>
    <message>
        <source>Refused: the account&apos;s authorisation has expired</source>
        <translation>Rechazada: la autorización de la cuenta ha caducado</translation>
    </message>
    <message>
        <source>Refused: the call rules are not set up properly</source>
        <translation>Rechazada: las reglas de llamadas no están bien configuradas</translation>
    </message>
    <message>
        <source>Refused: the caller ID does not exist</source>
        <translation>Rechazada: el identificador de llamadas no existe</translation>
    </message>
    <message>
        <source>Refused: the caller ID is not your company&apos;s</source>
        <translation>Rechazada: el identificador de llamadas no es de su empresa</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched off</source>
        <translation>Rechazada: el identificador de llamadas está desactivado</translation>
    </message>
    <message>
        <source>Refused: the caller ID is switched on already</source>
        <translation>Rechazada: el identificador de llamadas ya está activado</translation>
    </message>
    <message>
        <source>Refused: the extension belongs to somebody else</source>
        <translation>Rechazada: la extensión es de otra persona</translation>
    </message>
    <message>
        <source>Refused: the extension does not exist</source>
        <translation>Rechazada: la extensión no existe</translation>
    </message>
    <message>
        <source>Refused: the extension is newer than the token</source>
        <translation>Rechazada: la extensión es más reciente que el token</translation>
    </message>
    <message>
        <source>Refused: the extension is not in a call</source>
        <translation>Rechazada: la extensión no está en una llamada</translation>
    </message>
    <message>
        <source>Refused: the extension is signed in already</source>
        <translation>Rechazada: la extensión ya está registrada</translation>
    </message>
    <message>
        <source>Refused: the extension is switched off</source>
        <translation>Rechazada: la extensión está desactivada</translation>
    </message>
    <message>
        <source>Refused: the extension is switched on already</source>
        <translation>Rechazada: la extensión ya está activada</translation>
    </message>
    <message>
        <source>Refused: the file does not exist</source>
        <translation>Rechazada: el archivo no existe</translation>
    </message>
    <message>
        <source>Refused: the provider could not do it</source>
        <translation>Rechazada: el proveedor no pudo hacerlo</translation>
    </message>
    <message>
        <source>Refused: the provider could not reach its phone system</source>
        <translation>Rechazada: el proveedor no pudo contactar con su centralita</translation>
    </message>
    <message>
        <source>Refused: the provider found an error in the request</source>
        <translation>Rechazada: el proveedor encontró un error en la solicitud</translation>
    </message>
    <message>
        <source>Refused: the provider&apos;s server has an error</source>
        <translation>Rechazada: el servidor del proveedor tiene un error</translation>
    </message>
    <message>
        <source>Refused: the token is not valid or has expired</source>
        <translation>Rechazada: el token no es válido o ha caducado</translation>
    </message>
    <message>
        <source>Refused: this address offers no calls</source>
        <translation>Rechazada: esta dirección no ofrece llamadas</translation>
    </message>
    <message>
        <source>Refused: this app ID is not authorised</source>
        <translation>Rechazada: este ID de aplicación no está autorizado</translation>
    </message>
    <message>
        <source>Refused: your phone is offline</source>
        <translation>Rechazada: su teléfono está sin conexión</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Solicitud aceptada</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>Algo ha fallado dentro de este programa.</translation>
    </message>
    <message>
        <source>Stopped before anything was sent</source>
        <translation>Detenida antes de que se enviara nada</translation>
    </message>
    <message>
        <source>The answer was not in the form of the provider&apos;s API.</source>
        <translation>La respuesta no tenía la forma de la API del proveedor.</translation>
    </message>
    <message>
        <source>The answer was too large to be the provider&apos;s.</source>
        <translation>La respuesta era demasiado grande para ser del proveedor.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>La conexión se cortó antes de que llegara la respuesta.</translation>
    </message>
    <message>
        <source>The notice in the window says why; then call again.</source>
        <translation>El aviso de la ventana dice por qué; después llame de nuevo.</translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>El programa terminó antes de que llegara la respuesta.</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>El proveedor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The provider does not say which. Check number, extension, caller ID and call details.</source>
        <translation>El proveedor no dice cuál. Compruebe el número, la extensión, el identificador de llamadas y los datos de la llamada.</translation>
    </message>
    <message>
        <source>The provider does not say why. Ask the administrator of your phone system.</source>
        <translation>El proveedor no dice por qué. Consulte al administrador de su centralita.</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below name the field to correct.</source>
        <translation>El mensaje del proveedor, más abajo, indica el campo que hay que corregir.</translation>
    </message>
    <message>
        <source>The provider&apos;s own words below say more.</source>
        <translation>El mensaje del proveedor, más abajo, da más detalles.</translation>
    </message>
    <message>
        <source>The reply was malformed, so nothing in it was believed.</source>
        <translation>La respuesta estaba mal formada, así que no se tuvo en cuenta nada de ella.</translation>
    </message>
    <message>
        <source>The server pointed to another address, which was not used.</source>
        <translation>El servidor remitió a otra dirección, que no se usó.</translation>
    </message>
    <message>
        <source>The server sent an error text of its own, along with JSON saying: {detail}.</source>
        <translation>El servidor envió un texto de error propio junto con un JSON que dice: {detail}.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Try again soon, or ask the administrator.</source>
        <translation>Inténtelo de nuevo en breve o consulte al administrador.</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keyring, then call again.</source>
        <translation>Desbloquee el llavero del sistema y llame de nuevo.</translation>
    </message>
    <message>
        <source>Wait a moment. If your phone {extension} stays quiet, call again.</source>
        <translation>Espere un momento. Si su teléfono {extension} no suena, llame de nuevo.</translation>
    </message>
    <message>
        <source>Your phone {extension} should ring: pick it up.</source>
        <translation>Su teléfono {extension} debería sonar: descuélguelo.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{number}, {outcome}, {time}, extension {extension}</source>
        <translation>{number}, {outcome}, {time}, extensión {extension}</translation>
    </message>
    <message>
        <source>{outcome}, recorded</source>
        <translation>{outcome}, grabada</translation>
    </message>
</context>
<context>
    <name>ReplacedNumber</name>
    <message>
        <source>A link brought {number} in place of {text}.</source>
        <translation>Un enlace trajo {number} en lugar de {text}.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurarlo</translation>
    </message>
</context>
<context>
    <name>ResultMenu</name>
    <message>
        <source>No result</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>{result} (suggested by the record)</source>
        <translation>{result} (sugerido por el registro)</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestadas</translation>
    </message>
    <message>
        <source>Export the calls that are shown</source>
        <translation>Exportar las llamadas que se muestran</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n</source>
        <translation>
            <numerusform>Filtros: %n</numerusform>
            <numerusform>Filtros: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, number or word</source>
        <translation>Nombre, número o palabra</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Sin contacto</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the people with such names are looked for.</source>
        <translation>
            <numerusform>Solo se busca %Ln de las personas con esos nombres.</numerusform>
            <numerusform>Solo se buscan %Ln de las personas con esos nombres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Mostrar todas las llamadas</translation>
    </message>
    <message>
        <source>Show the search</source>
        <translation>Mostrar la búsqueda</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocidas</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Call {number} as “{caller_id}” from extension {extension}</source>
        <translation>Llamar a {number} como «{caller_id}» desde la extensión {extension}</translation>
    </message>
    <message>
        <source>Call {number} from extension {extension}</source>
        <translation>Llamar a {number} desde la extensión {extension}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>Identificador de llamadas</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>ID de empleado</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Madurez</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>ID de miembro</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{number} ({place})</source>
        <translation>{number} ({place})</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Account changed: {name}</source>
        <translation>Cuenta modificada: {name}</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray</source>
        <translation>Al cerrar la ventana, queda en la bandeja</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Everything, to find a fault</source>
        <translation>Todo, para encontrar un fallo</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icono en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Keep calls for</source>
        <translation>Conservar las llamadas</translation>
    </message>
    <message>
        <source>Keep the window on top</source>
        <translation>Mantener la ventana encima de las demás</translation>
    </message>
    <message>
        <source>Keys that bring the dialer</source>
        <translation>Teclas para mostrar Dialer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Longest wait for the provider</source>
        <translation>Espera máxima al proveedor</translation>
    </message>
    <message>
        <source>Message when a call fails</source>
        <translation>Avisar si falla una llamada</translation>
    </message>
    <message>
        <source>New account: {name}, {address}</source>
        <translation>Cuenta nueva: {name}, {address}</translation>
    </message>
    <message>
        <source>Not shown: {count} more</source>
        <translation>Sin mostrar: {count} más</translation>
    </message>
    <message>
        <source>Offer the number in the clipboard</source>
        <translation>Ofrecer el número del portapapeles</translation>
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation>Solo lo que ha fallado</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Tamaño de la interfaz</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Abrir Dialer al iniciar sesión</translation>
    </message>
    <message>
        <source>Start without showing the window</source>
        <translation>Abrir Dialer sin mostrar la ventana</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Warning beside a caller ID</source>
        <translation>Aviso junto al identificador de llamadas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo que ha ocurrido</translation>
    </message>
    <message>
        <source>What the log holds</source>
        <translation>Qué contiene el registro de eventos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar la configuración</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>Exportar la configuración…</translation>
    </message>
    <message>
        <source>Exported, without tokens and keys, to {path}</source>
        <translation>Exportada, sin tokens ni claves, a {path}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar la configuración</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Importar la configuración…</translation>
    </message>
    <message>
        <source>Imported. Tokens and keys are not in such a file.</source>
        <translation>Importada. Un archivo así no contiene tokens ni claves.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>This file would change nothing.</source>
        <translation>Este archivo no cambiaría nada.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Can&apos;t sign in: the connection to the provider can&apos;t be trusted, and the access key was not sent. Check the API address, or ask the administrator.</source>
        <translation>No se puede iniciar sesión: no se puede confiar en la conexión con el proveedor y no se envió la clave de acceso. Compruebe la dirección de la API o consulte al administrador.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the keyring does not give the access key. Unlock the keyring, or put the key into the account until the program ends.</source>
        <translation>No se puede iniciar sesión: el llavero no entrega la clave de acceso. Desbloquee el llavero, o introduzca la clave en la cuenta: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider can&apos;t be reached. Check the network; the next call tries again.</source>
        <translation>No se puede iniciar sesión: no se puede contactar con el proveedor. Compruebe la red; la próxima llamada lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: the provider could not do it now. The next call tries again.</source>
        <translation>No se puede iniciar sesión: el proveedor no pudo hacerlo ahora. La próxima llamada lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>Can&apos;t sign in: what answers at the API address is not the provider&apos;s sign-in. Check the API address in the account.</source>
        <translation>No se puede iniciar sesión: lo que responde en la dirección de la API no es el inicio de sesión del proveedor. Compruebe la dirección de la API en la cuenta.</translation>
    </message>
    <message>
        <source>Sign-in refused: it is not allowed from this network. Ask the administrator to allow this computer&apos;s internet address.</source>
        <translation>Inicio de sesión rechazado: no se permite desde esta red. Pida al administrador que permita la dirección de internet de este equipo.</translation>
    </message>
    <message>
        <source>Sign-in refused: signing in is not part of the subscription. Ask the administrator, or use a token.</source>
        <translation>Inicio de sesión rechazado: no forma parte del contrato. Consulte al administrador o use un token.</translation>
    </message>
    <message>
        <source>Sign-in refused: the access key is wrong. Put the right one into the account.</source>
        <translation>Inicio de sesión rechazado: la clave de acceso es incorrecta. Introduzca la correcta en la cuenta.</translation>
    </message>
    <message>
        <source>Sign-in refused: the app ID is not authorised. Check it in the account.</source>
        <translation>Inicio de sesión rechazado: el ID de aplicación no está autorizado. Compruébelo en la cuenta.</translation>
    </message>
    <message>
        <source>Sign-in refused: your company&apos;s authorisation has expired. Ask the administrator of your phone system to renew it.</source>
        <translation>Inicio de sesión rechazado: la autorización de su empresa ha caducado. Pida al administrador de su centralita que la renueve.</translation>
    </message>
    <message>
        <source>This account has no access key. Put it into the account.</source>
        <translation>Esta cuenta no tiene clave de acceso. Introdúzcala en la cuenta.</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.</source>
        <translation>No se puede guardar nada en {place}. {advice} O indique otra carpeta con --home DIR.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program ({hint}). It is in the log {log}. Start it again, and if that does not help, install it again.</source>
        <translation>Algo ha fallado dentro de este programa ({hint}). Está en el registro de eventos {log}. Inícielo de nuevo y, si no sirve, instálelo otra vez.</translation>
    </message>
    <message>
        <source>The dialer can&apos;t start.</source>
        <translation>Dialer no puede iniciarse.</translation>
    </message>
    <message>
        <source>The dialer is running already but does not answer; end it and start it again.</source>
        <translation>Dialer ya se está ejecutando pero no responde; termínelo e inícielo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Accepted, no record</source>
        <translation>Aceptadas, sin registro</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestadas</translation>
    </message>
    <message>
        <source>Answered share</source>
        <translation>Tasa de contestación</translation>
    </message>
    <message>
        <source>Answered, % of those with a record</source>
        <translation>Contestadas, % de las que tienen registro</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>Espera media</translation>
    </message>
    <message>
        <source>Average wait, s</source>
        <translation>Espera media, s</translation>
    </message>
    <message>
        <source>Before, a line in each bar: {span}</source>
        <translation>Antes, una línea en cada barra · {span}</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>Identificador de llamadas</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>Llamadas de</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No calls before: {span}</source>
        <translation>Sin llamadas antes · {span}</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin contestar</translation>
    </message>
    <message>
        <source>Not compared with the time before: the history begins on {day}.</source>
        <translation>Sin comparación con el período anterior: el historial empieza el {day}.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún desconocido</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviadas</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Stopped in time</source>
        <translation>Detenidas a tiempo</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Tiempo de conversación</translation>
    </message>
    <message>
        <source>Talk time, s</source>
        <translation>Tiempo de conversación, s</translation>
    </message>
    <message>
        <source>Talks of 60 s and more</source>
        <translation>Conversaciones de 60 s o más</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>With a record</source>
        <translation>Con registro</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>Sin registro</translation>
    </message>
    <message>
        <source>before: {before}</source>
        <translation>antes: {before}</translation>
    </message>
    <message>
        <source>left out of the shares</source>
        <translation>no cuentan en los porcentajes</translation>
    </message>
    <message>
        <source>no call has a record</source>
        <translation>ninguna llamada tiene registro</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{count} pts</source>
        <translation>{count} pp</translation>
    </message>
    <message>
        <source>{day}, until {time}</source>
        <translation>{day}, hasta las {time}</translation>
    </message>
    <message>
        <source>{first} to {last}, {time}</source>
        <translation>Del {first} al {last}, {time}</translation>
    </message>
    <message>
        <source>{now}, before: {before}</source>
        <translation>{now}, antes: {before}</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
    <message>
        <source>{part} of {whole} with a record</source>
        <translation>{part} de {whole} con registro</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>All accounts</source>
        <translation>Cuenta: todas</translation>
    </message>
    <message>
        <source>All extensions</source>
        <translation>Extensión: todas</translation>
    </message>
    <message>
        <source>Calls are being taken in. They are counted once all are there.</source>
        <translation>Se están incorporando llamadas. Se contarán cuando estén todas.</translation>
    </message>
    <message>
        <source>Calls of account</source>
        <translation>Llamadas de la cuenta</translation>
    </message>
    <message>
        <source>Calls of extension</source>
        <translation>Llamadas de la extensión</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Guardar como imagen…</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Guardar las estadísticas</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
</context>
<context>
    <name>TaskProgress</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Ayer {time}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>The keyring failed, so the token can&apos;t be read. Paste the token into the account: it lasts until the program ends.</source>
        <translation>El llavero ha fallado y no se puede leer el token. Pegue el token en la cuenta: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>The keyring has not answered yet, so the token is not saved. Look for a window that asks for the keyring&apos;s password. Calls work meanwhile.</source>
        <translation>El llavero aún no ha respondido, por lo que el token no está guardado. Busque una ventana que pida la contraseña del llavero. Mientras tanto puede llamar.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the token can&apos;t be read. Unlock it, or paste the token into the account until the program ends.</source>
        <translation>El llavero está bloqueado y no se puede leer el token. Desbloquéelo, o pegue el token en la cuenta: dura hasta que termine el programa.</translation>
    </message>
    <message>
        <source>The token could not be stored in the keyring. It lasts until the program ends; paste it again at the next start.</source>
        <translation>No se pudo guardar el token en el llavero. Dura hasta que termine el programa; péguelo de nuevo en el próximo inicio.</translation>
    </message>
    <message>
        <source>The token is not saved yet: the keyring has not answered. If you quit now, paste it again at the next start.</source>
        <translation>El token aún no está guardado: el llavero no ha respondido. Si sale ahora, péguelo de nuevo en el próximo inicio.</translation>
    </message>
    <message>
        <source>This account has no token. Paste it into the account.</source>
        <translation>Esta cuenta no tiene token. Péguelo en la cuenta.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep the token in. Paste the token into the account: it lasts until the program ends and is written nowhere.</source>
        <translation>Este equipo no tiene llavero donde guardar el token. Pegue el token en la cuenta: dura hasta que termine el programa y no se escribe en ningún sitio.</translation>
    </message>
    <message>
        <source>Waiting for the system&apos;s keyring. It may be asking for its password in a window of its own.</source>
        <translation>Esperando al llavero del sistema. Quizá pida su contraseña en otra ventana.</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Dialer</source>
        <translation>Dialer</translation>
    </message>
    <message>
        <source>Dialer: {state}</source>
        <translation>Dialer: {state}</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Llamadas recientes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Unfolder</name>
    <message>
        <source>Collapsed</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Desplegado</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Dialer {version} is out; you have {running}. Its page is at {host}. Nothing is downloaded or installed by itself.</source>
        <translation>Ya está disponible Dialer {version}; usted tiene la {running}. Su página está en {host}. Nada se descarga ni se instala por sí solo.</translation>
    </message>
    <message>
        <source>Looking for a newer release…</source>
        <translation>Buscando una versión más reciente…</translation>
    </message>
    <message>
        <source>No browser could be opened. The page of the release is:</source>
        <translation>No se pudo abrir ningún navegador. La página de la versión es:</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Open release page</source>
        <translation>Abrir la página de la versión</translation>
    </message>
    <message>
        <source>There is no newer release than yours, {version}.</source>
        <translation>No hay ninguna versión más reciente que la suya, {version}.</translation>
    </message>
    <message>
        <source>What came back about newer releases is not of today, so it says nothing about them. Look whether this computer&apos;s clock is right.</source>
        <translation>La respuesta sobre versiones nuevas no es de hoy, así que no dice nada de ellas. Compruebe si el reloj de este equipo está en hora.</translation>
    </message>
    <message>
        <source>What came back about newer releases is not signed by the program&apos;s makers, so nothing of it is believed.</source>
        <translation>La respuesta sobre versiones nuevas no está firmada por los autores del programa, así que no se tiene en cuenta.</translation>
    </message>
    <message>
        <source>Whether there is a newer release can&apos;t be told: nobody answered. Try again later.</source>
        <translation>No se puede saber si hay una versión más reciente: nadie respondió. Inténtelo más tarde.</translation>
    </message>
</context>
<context>
    <name>_FigureModel</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>_NewsBar</name>
    <message>
        <source>Hide this line</source>
        <translation>Ocultar este aviso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>_NoticeFrame</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>_NumberRow</name>
    <message>
        <source>Label of number {place}</source>
        <translation>Etiqueta del número {place}</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Número {place}</translation>
    </message>
    <message>
        <source>Remove number {place}</source>
        <translation>Quitar el número {place}</translation>
    </message>
</context>
</TS>
