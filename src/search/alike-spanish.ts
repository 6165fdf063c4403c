/** Spanish words that are said for one another by patients: see `words-alike.ts`. */
export const alikeInSpanish = `
queja reclamación reclamar quejarse denuncia
borrar eliminar suprimir cancelar supresión
corregir rectificar modificar cambiar error
copia duplicado
guardar conservar almacenar plazo
enviar mandar compartir ceder comunicar
consentimiento permiso autorización
retirar quitar revocar anular
abrir abre abrió abierto abren abierta
responder respuesta contestar responden tardar tardan plazo
ver ve ven viendo mirar leer
decir dicen dijo contar
pedir pide piden solicitar solicitud
pagar paga coste costar cuesta gratis precio
familia marido mujer esposo esposa pareja parientes
empresa jefe trabajo empleador
oponerse oponerme oponga opongo negarse rechazar oposición
madre padre padres tutor
hijo hija niño niña menor
médico doctor enfermera facultativo
visita cita consulta
hospital clínica
historia_clínica historial expediente datos_de_salud
datos información
seguro protegido seguridad proteger
robo robado fuga filtración pirateo hackeado
contacto teléfono correo dirección
móvil celular teléfono
ordenador computadora portátil
contraseña clave
cookies galletas rastreo
grabar grabación filmar
aseguradora seguro_médico
`;
